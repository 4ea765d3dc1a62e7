create table centre (
  tenant_id uuid not null references tenant,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{0,40}$'),
  name text not null,
  address text not null default '',
  phone text not null default '',
  time_zone text not null,
  greeting text not null default '',
  primary key (tenant_id, id),
  unique (tenant_id, slug)
);
comment on column centre.greeting is 'the automatic message of a new chat; empty: none';

create table staff (
  tenant_id uuid not null references tenant,
  id uuid not null,
  subject text not null,
  name text not null,
  email text not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject)
);

create table staff_centre (
  tenant_id uuid not null,
  staff_id uuid not null,
  centre_id uuid not null,
  primary key (tenant_id, staff_id, centre_id),
  foreign key (tenant_id, staff_id) references staff on delete cascade,
  foreign key (tenant_id, centre_id) references centre on delete cascade
);

create table customer (
  tenant_id uuid not null references tenant,
  id uuid not null,
  subject text not null,
  name text not null,
  email text not null,
  phone text not null,
  locale text not null default 'ru',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, subject)
);

create table device (
  tenant_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  token text not null check (length(token) between 1 and 4096),
  customer_id uuid not null,
  platform text not null,
  seen_at timestamptz not null default now(),
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, customer_id) references customer on delete cascade
);
comment on column device.token_hash is 'SHA-256: a token may be too long for an index, and tasks and logs must not hold it';
create index device_of_customer on device (tenant_id, customer_id);

call wall_in('centre');
call wall_in('staff');
call wall_in('staff_centre');
call wall_in('customer');
call wall_in('device');
