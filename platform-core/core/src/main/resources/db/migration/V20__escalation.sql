-- Managers are told of what waits for too long. The rules stand in the templates; here stands how far each has come.
alter table conversation
  add waiting_since timestamptz,
  add escalation_due_at timestamptz;
comment on column conversation.waiting_since is 'the first message of the customer after the last answer; null when answered';
comment on column conversation.escalation_due_at is 'the chat has begun to wait, and the escalation has not taken it over yet';
create index conversation_escalation_due on conversation (tenant_id, escalation_due_at) where escalation_due_at is not null;

create table escalation (
  tenant_id uuid not null,
  kind text not null check (kind in ('CHAT', 'REQUEST')),
  item_id uuid not null,
  centre_id uuid not null,
  topic text not null,
  waiting_since timestamptz not null,
  check_at timestamptz,
  urgent boolean not null default false,
  notified_at timestamptz,
  acknowledged_at timestamptz,
  primary key (tenant_id, kind, item_id),
  foreign key (tenant_id, centre_id) references centre on delete cascade
);
comment on table escalation is 'what waits for staff: a chat until it is answered, a request until it is no longer new';
comment on column escalation.topic is 'of the template whose rule holds: chat, or the type of the request';
comment on column escalation.check_at is 'when it is decided again whether the managers are to be mailed; null: never, as things are';
comment on column escalation.urgent is 'a recipient of its mail was refused for good: the managers are mailed at once';
create index escalation_check on escalation (tenant_id, check_at) where check_at is not null;
create index escalation_of_centre on escalation (tenant_id, centre_id) where notified_at is not null;

-- Lines of the history that staff alone see.
create table escalation_event (
  tenant_id uuid not null,
  kind text not null,
  item_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  action text not null check (action in ('NOTIFIED', 'ACKNOWLEDGED')),
  people text[] not null,
  primary key (tenant_id, kind, item_id, id)
);
comment on column escalation_event.people is 'the addresses of those who were mailed, or of the one who acknowledged';

create table escalation_notice (
  tenant_id uuid not null,
  id uuid not null,
  centre_id uuid not null,
  address text not null,
  planned_at timestamptz not null,
  chats uuid[] not null,
  requests uuid[] not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, centre_id) references centre on delete cascade
);
comment on table escalation_notice is 'one mail to one manager about all that is forgotten in a centre';
create index escalation_notice_expiry on escalation_notice (tenant_id, expires_at);

create table escalation_link (
  tenant_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  notice_id uuid not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, notice_id) references escalation_notice on delete cascade
);
comment on table escalation_link is 'the link in a notice; one that is sent again after a failure has another, and both work';
create index escalation_link_of_notice on escalation_link (tenant_id, notice_id);

create table refused_recipient (
  tenant_id uuid not null references tenant,
  address text not null,
  code integer not null,
  at timestamptz not null,
  primary key (tenant_id, address)
);
comment on table refused_recipient is 'addresses that their mail server has refused for good, until it takes a mail again';

call wall_in('escalation');
call wall_in('escalation_event');
call wall_in('escalation_notice');
call wall_in('escalation_link');
call wall_in('refused_recipient');
revoke update, delete on escalation_event from ${appRole};

-- What waits already.
do $$
declare
  of_tenant uuid;
begin
  for of_tenant in select id from tenant loop
    perform set_config('app.tenant', of_tenant::text, true);
    update conversation c set escalation_due_at = now(), waiting_since = (
      select min(m.at) from message m
       where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.author_kind = 'CUSTOMER'
         and m.seq > c.answered_seq)
     where c.asked_seq > c.answered_seq;
    insert into escalation (tenant_id, kind, item_id, centre_id, topic, waiting_since, check_at)
    select tenant_id, 'REQUEST', id, centre_id, type, created_at, now() from request where state = 'NEW';
  end loop;
  perform set_config('app.tenant', '', true);
end $$;
