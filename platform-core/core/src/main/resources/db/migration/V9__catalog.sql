-- What cards refer to: special offers and cars, with their pictures.
create table picture (
  tenant_id uuid not null references tenant,
  id uuid not null,
  content_type text not null check (content_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
comment on column picture.id is 'random: whoever knows it may see the picture';
-- Pictures are compressed already.
alter table picture alter column bytes set storage external;
create index picture_age on picture (tenant_id, created_at);

-- An offer is advertised by days: it begins and ends at midnight wherever a centre is, so days are kept, not instants.
create table offer (
  tenant_id uuid not null references tenant,
  id uuid not null,
  code text check (length(code) between 1 and 64),
  title text not null check (length(title) between 1 and 200),
  text text not null check (length(text) <= 4000),
  picture_id uuid,
  first_day date not null,
  last_day date not null default 'infinity',
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, picture_id) references picture,
  check (first_day <= last_day)
);
comment on column offer.code is 'the name of the offer in the dealer''s own system: an import finds it by that';
comment on column offer.last_day is 'the last day on which it holds; infinity until someone ends it';
create index offer_running on offer (tenant_id, last_day, id);
create index offer_of_picture on offer (tenant_id, picture_id) where picture_id is not null;

create table offer_centre (
  tenant_id uuid not null,
  offer_id uuid not null,
  centre_id uuid not null,
  primary key (tenant_id, offer_id, centre_id),
  foreign key (tenant_id, offer_id) references offer on delete cascade,
  foreign key (tenant_id, centre_id) references centre
);
comment on table offer_centre is 'where an offer holds; no row: in all centres';

create table car (
  tenant_id uuid not null references tenant,
  id uuid not null,
  vin text not null check (vin ~ '^[A-HJ-NPR-Z0-9]{17}$'),
  make text not null check (length(make) between 1 and 60),
  model text not null check (length(model) between 1 and 100),
  make_key text collate "C" not null generated always as (catalogue_fold(make)) stored,
  model_key text collate "C" not null generated always as (catalogue_fold(model)) stored,
  year integer not null check (year between 1900 and 2999),
  price bigint not null check (price > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  mileage integer not null check (mileage >= 0),
  condition text not null check (condition in ('NEW', 'USED')),
  centre_id uuid,
  sold_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, centre_id) references centre
);
comment on column car.price is 'in minor units of the currency';
comment on column car.mileage is 'in kilometres';
comment on column car.centre_id is 'where it stands; null: every centre of the group offers it';
create unique index car_vin_on_sale on car (tenant_id, vin) where sold_at is null;
create index car_vin on car (tenant_id, vin, sold_at);
create index car_on_sale on car (tenant_id, id) where sold_at is null;
create index car_sold on car (tenant_id, id) where sold_at is not null;
create index car_make on car (tenant_id, make_key, id) where sold_at is null;
create index car_price on car (tenant_id, currency, price, id) where sold_at is null;

create table car_picture (
  tenant_id uuid not null,
  car_id uuid not null,
  position integer not null,
  picture_id uuid not null,
  primary key (tenant_id, car_id, position),
  foreign key (tenant_id, car_id) references car on delete cascade,
  foreign key (tenant_id, picture_id) references picture
);
create index car_picture_of_picture on car_picture (tenant_id, picture_id);

-- Searched by the beginnings of words. Comparisons of plain text may use an index under row-level security, LIKE and
-- full-text search may not. Triggers (R__catalogue_word_triggers) keep these tables, so no foreign key has to watch them.
create table car_word (
  tenant_id uuid not null,
  word text collate "C" not null,
  car_id uuid not null,
  primary key (tenant_id, word, car_id)
);
create index car_word_of_car on car_word (tenant_id, car_id);

create table offer_word (
  tenant_id uuid not null,
  word text collate "C" not null,
  offer_id uuid not null,
  primary key (tenant_id, word, offer_id)
);
create index offer_word_of_offer on offer_word (tenant_id, offer_id);

call wall_in('picture');
call wall_in('offer');
call wall_in('offer_centre');
call wall_in('offer_word');
call wall_in('car');
call wall_in('car_picture');
call wall_in('car_word');
