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

call wall_in('reply_link');
