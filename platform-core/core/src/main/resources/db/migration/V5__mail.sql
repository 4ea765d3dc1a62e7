-- centre_id null: the template of the whole tenant, it gets the mail of all centres.
create table notification_template (
  tenant_id uuid not null references tenant,
  id uuid not null,
  centre_id uuid,
  topic text not null,
  enabled boolean not null default false,
  addresses text[] not null default '{}',
  subject text not null,
  blocks jsonb not null,
  reply_button boolean not null default true,
  panel_button boolean not null default true,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, centre_id, topic),
  foreign key (tenant_id, centre_id) references centre on delete cascade
);
comment on column notification_template.topic is 'chat, or the id of a card type';

create table reply_link (
  tenant_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  conversation_id uuid not null,
  address text not null,
  up_to_seq bigint not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, conversation_id) references conversation on delete cascade
);
comment on table reply_link is 'the right to answer one conversation from one mail; only the SHA-256 of the token is kept';
create index reply_link_expiry on reply_link (tenant_id, expires_at);

call wall_in('notification_template');
call wall_in('reply_link');
