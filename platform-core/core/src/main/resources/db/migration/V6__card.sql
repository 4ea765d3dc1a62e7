create table card (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  centre_id uuid not null,
  type text not null,
  version integer not null,
  title text not null,
  summary text not null,
  answers jsonb not null,
  sources jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversation
);

-- What a dealer group does with the card types of the installation. Where no row stands, a built-in type is on and
-- a dealer's own jar is off.
create table card_type_switch (
  tenant_id uuid not null references tenant,
  type text not null check (length(type) <= 40),
  is_on boolean not null,
  primary key (tenant_id, type)
);

create table card_type_off (
  tenant_id uuid not null,
  type text not null check (length(type) <= 40),
  centre_id uuid not null,
  primary key (tenant_id, type, centre_id),
  foreign key (tenant_id, centre_id) references centre on delete cascade
);
comment on table card_type_off is 'the centres where a type that is on is off all the same';
create index card_type_off_of_centre on card_type_off (tenant_id, centre_id);

create table card_type_settings (
  tenant_id uuid not null references tenant,
  type text not null check (length(type) <= 40),
  plain jsonb not null,
  secret bytea not null,
  primary key (tenant_id, type)
);
comment on column card_type_settings.secret is 'values by name as JSON, encrypted by salon.tenant.Secrets, bound to the tenant id';

call wall_in('card');
call wall_in('card_type_switch');
call wall_in('card_type_off');
call wall_in('card_type_settings');
