-- Where requests are handed over to: an address for ADF mails, or the URL of a webhook. centre_id and card_type null: all.
create table destination (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null check (kind in ('ADF', 'WEBHOOK')),
  centre_id uuid,
  card_type text,
  address text not null check (length(address) between 1 and 2000),
  secret bytea,
  secret_version integer not null default 1,
  enabled boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, centre_id) references centre on delete cascade,
  check ((kind = 'WEBHOOK') = (secret is not null))
);
comment on column destination.secret is 'signs a webhook''s bodies; encrypted by salon.tenant.Secrets, bound to the tenant id';

-- One row a request and channel. round: one more each time someone asks for another try; tries: in this round, attempts: in all.
create table hand_over (
  tenant_id uuid not null,
  request_id uuid not null,
  channel text not null,
  label text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
  round integer not null default 1,
  tries integer not null default 0,
  attempts integer not null default 0,
  next_try_at timestamptz,
  why text,
  detail text not null default '',
  reference text not null default '',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, request_id, channel),
  foreign key (tenant_id, request_id) references request on delete cascade
);
comment on column hand_over.label is 'a mail address or a host, kept so that the row stays readable without its destination';
comment on column hand_over.next_try_at is 'null while a try is due or under way';
comment on column hand_over.reference is 'what the other side calls the request';
create index hand_over_waiting on hand_over (tenant_id, channel) where state = 'WAITING';

-- The log: one row an attempt, never a word of a customer. request_id null: a test.
create table delivery (
  tenant_id uuid not null references tenant,
  id uuid not null,
  at timestamptz not null,
  channel text not null,
  label text not null,
  request_id uuid,
  outcome text not null check (outcome in ('DONE', 'LATER', 'REFUSED')),
  why text,
  detail text not null default '',
  duration_ms bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references request on delete cascade
);
create index delivery_log on delivery (tenant_id, at desc, id desc);
create index delivery_log_of_channel on delivery (tenant_id, channel, at desc, id desc);
create index delivery_log_failed on delivery (tenant_id, at desc, id desc) where outcome <> 'DONE';
create index delivery_of_request on delivery (tenant_id, request_id) where request_id is not null;

call wall_in('destination');
call wall_in('hand_over');
call wall_in('delivery');
