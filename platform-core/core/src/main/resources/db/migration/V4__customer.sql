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

call wall_in('customer');
call wall_in('customer_car');
