-- The conversation row is its own outbox: the statement that numbers a message also says when mail and push are due.
create table conversation (
  tenant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  centre_id uuid not null,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  last_seq bigint not null default 0,
  last_at timestamptz not null default now(),
  asked_seq bigint not null default 0,
  answered_seq bigint not null default 0,
  seen_up_to bigint not null default 0,
  unread integer not null default 0,
  mailed_up_to bigint not null default 0,
  mailed_at timestamptz,
  mail_due_at timestamptz,
  pushed_up_to bigint not null default 0,
  push_due_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, customer_id, centre_id),
  foreign key (tenant_id, customer_id) references customer,
  foreign key (tenant_id, centre_id) references centre
) with (fillfactor = 80);
comment on column conversation.asked_seq is 'the last message of the customer';
comment on column conversation.answered_seq is 'the last message of staff; the chat is unanswered while asked_seq is greater';
comment on column conversation.mailed_up_to is 'customer messages up to here have been planned as mail';
comment on column conversation.pushed_up_to is 'staff messages up to here have been planned as push';
create index conversation_inbox on conversation (tenant_id, centre_id, last_at desc, id desc);
create index conversation_unanswered on conversation (tenant_id, centre_id) where asked_seq > answered_seq;
create index conversation_mail_due on conversation (tenant_id, mail_due_at) where mail_due_at is not null;
create index conversation_push_due on conversation (tenant_id, push_due_at) where push_due_at is not null;

create table message (
  tenant_id uuid not null,
  conversation_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  author_kind text not null check (author_kind in ('CUSTOMER', 'STAFF', 'AUTO', 'SYSTEM')),
  author_name text not null,
  text text not null check (length(text) <= 4000),
  card_id uuid,
  card_type text,
  card_title text,
  card_summary text,
  push boolean not null default false,
  primary key (tenant_id, conversation_id, seq),
  unique (tenant_id, conversation_id, id),
  foreign key (tenant_id, conversation_id) references conversation
);
comment on column message.author_name is 'for staff the name or the mail address that answered; customers see the centre''s name instead';
comment on column message.card_title is 'kept with the message, so that old chats stay readable without the plugin';
comment on column message.push is 'the customer''s devices are told: always of staff''s messages, and of news of a request';

call wall_in('conversation');
call wall_in('message');
