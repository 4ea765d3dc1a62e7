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
  primary key (tenant_id, conversation_id, seq),
  unique (tenant_id, conversation_id, id),
  foreign key (tenant_id, conversation_id) references conversation
);
comment on column message.author_name is 'for staff the name or the mail address that answered; customers see the centre''s name instead';
comment on column message.card_title is 'kept with the message, so that old chats stay readable without the plugin';

call wall_in('conversation');
call wall_in('message');

-- Posts one message: locks the conversation, knows a repeated id, numbers without holes, inserts, and sets what is due.
-- customer: who must own the conversation (null for staff). centres: where staff may write (null for the customer).
create function post_message(
  p_conversation uuid, p_id uuid, p_kind text, p_author text, p_text text,
  p_customer uuid, p_centres uuid[], p_card uuid, p_card_type text, p_card_title text, p_card_summary text,
  out outcome text, out seq bigint, out at timestamptz, out customer uuid, out centre uuid, out centre_name text,
  out unread integer, out restored boolean)
language plpgsql as $$
declare
  tenant uuid := current_setting('app.tenant')::uuid;
  chat conversation;
  same message;
  moment timestamptz;
begin
  select * into chat from conversation c
   where c.tenant_id = tenant and c.id = p_conversation
     and (p_customer is null or c.customer_id = p_customer)
     and (p_centres is null or c.centre_id = any (p_centres))
     for update;
  if not found then
    outcome := 'UNKNOWN';
    return;
  end if;
  customer := chat.customer_id;
  centre := chat.centre_id;
  select c.name into centre_name from centre c where c.tenant_id = tenant and c.id = chat.centre_id;

  select * into same from message m
   where m.tenant_id = tenant and m.conversation_id = p_conversation and m.id = p_id;
  if found then
    outcome := case
      when same.author_kind = p_kind and same.text = p_text
       and same.card_type is not distinct from p_card_type
       and same.card_summary is not distinct from p_card_summary then 'REPEATED' else 'CONFLICT' end;
    seq := same.seq;
    at := same.at;
    unread := chat.unread;
    return;
  end if;

  moment := clock_timestamp();
  restored := chat.deleted_at is not null and p_kind in ('CUSTOMER', 'STAFF');
  outcome := 'POSTED';
  seq := chat.last_seq + 1;
  at := moment;
  insert into message
  values (tenant, p_conversation, seq, p_id, moment, p_kind, p_author, p_text, p_card, p_card_type, p_card_title, p_card_summary);

  update conversation c set
    last_seq = post_message.seq,
    last_at = moment,
    deleted_at = case when restored then null else c.deleted_at end,
    asked_seq = case when p_kind = 'CUSTOMER' then post_message.seq else c.asked_seq end,
    answered_seq = case when p_kind = 'STAFF' then post_message.seq else c.answered_seq end,
    unread = c.unread + case when p_kind in ('STAFF', 'AUTO') then 1 else 0 end,
    -- the first message mails at once, those within 60 s of a mail go together in one further mail
    mail_due_at = case when p_kind = 'CUSTOMER'
      then coalesce(c.mail_due_at, greatest(moment, c.mailed_at + interval '60 seconds')) else c.mail_due_at end,
    push_due_at = case when p_kind = 'STAFF' then coalesce(c.push_due_at, moment) else c.push_due_at end
  where c.tenant_id = tenant and c.id = p_conversation
  returning c.unread into unread;
end $$;
grant execute on function post_message to ${appRole};
