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

create table request (
  tenant_id uuid not null,
  id uuid not null,
  type text not null,
  version integer not null,
  title text not null,
  summary text not null,
  customer_id uuid not null,
  centre_id uuid not null,
  card_id uuid,
  answers jsonb not null,
  offered jsonb not null,
  state text not null default 'NEW' check (state in ('NEW', 'IN_WORK', 'CONFIRMED', 'DECLINED', 'DONE')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer,
  foreign key (tenant_id, centre_id) references centre,
  foreign key (tenant_id, card_id) references card
);
comment on column request.offered is 'the answers as the card had prefilled them, so that staff see old and new';
create index request_list on request (tenant_id, centre_id, type, created_at desc, id desc);
create index request_of_customer on request (tenant_id, customer_id, created_at desc, id desc);

call wall_in('card');
call wall_in('request');
