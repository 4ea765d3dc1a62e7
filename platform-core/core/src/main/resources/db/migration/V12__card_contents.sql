-- What cards fill in and show beyond the catalogue: customers' cars, the centre's card, consent with a request.
create table customer_car (
  tenant_id uuid not null,
  customer_id uuid not null,
  place integer not null check (place between 0 and 9),
  vin text check (vin ~ '^[A-HJ-NPR-Z0-9]{17}$'),
  model text check (length(model) between 1 and 200),
  year integer check (year between 1900 and 2999),
  mileage integer check (mileage between 0 and 9999999),
  primary key (tenant_id, customer_id, place),
  foreign key (tenant_id, customer_id) references customer on delete cascade,
  check (vin is not null or model is not null)
);
call wall_in('customer_car');

alter table centre
  add column phones jsonb not null default '{}',
  add column opening_hours text[] not null default '{}',
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add check ((latitude is null) = (longitude is null));
comment on column centre.phones is 'phone numbers by department: sales, service, spare-parts, credit';
comment on column centre.opening_hours is 'as schema.org openingHours: Mo-Fr 09:00-20:00';

alter table request
  add column consent_version integer,
  add column consent_text text,
  add column fingerprint bytea,
  add check ((consent_version is null) = (consent_text is null));
comment on column request.consent_text is 'the very words that the customer agreed to, in their language';
comment on column request.fingerprint is 'SHA-256 of what the app had sent, so that a repeated id is known whatever became of what it names';
