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

call wall_in('device');
