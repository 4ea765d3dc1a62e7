-- Posts one message: locks the conversation, knows a repeated id, numbers without holes, inserts, and sets what is due.
--
-- p_tenant: the tenant of the transaction from here on; setting it here saves the statement that would set it before.
-- p_customer: who must own the conversation (null for staff). p_centres: where staff may write (null for the customer).
-- p_push: the customer's devices are told; that restores a chat that the customer has deleted.
-- p_mail_window: messages that come within this time of a mail go together in one further mail.
-- outcome: POSTED; REPEATED (the same id with the same content was posted before, as `seq`); CONFLICT (the same id with other
-- content); UNKNOWN (no such conversation for this writer).
--
-- Who changes the parameters drops the former function in a migration of its own.
create or replace function post_message(
  p_tenant uuid, p_conversation uuid, p_id uuid, p_kind text, p_author text, p_text text, p_push boolean,
  p_customer uuid, p_centres uuid[], p_card uuid, p_card_type text, p_card_title text, p_card_summary text,
  p_mail_window interval,
  out outcome text, out seq bigint, out at timestamptz, out customer uuid, out centre uuid, out centre_name text,
  out unread integer, out restored boolean)
language plpgsql as $$
declare
  chat conversation;
  same message;
begin
  perform set_config('app.tenant', p_tenant::text, true);
  outcome := 'UNKNOWN';
  seq := 0;
  at := clock_timestamp();
  unread := 0;
  restored := false;

  select * into chat from conversation c
   where c.tenant_id = p_tenant and c.id = p_conversation
     and (p_customer is null or c.customer_id = p_customer)
     and (p_centres is null or c.centre_id = any (p_centres))
     for no key update;
  if not found then
    return;
  end if;
  customer := chat.customer_id;
  centre := chat.centre_id;
  select c.name into centre_name from centre c where c.tenant_id = p_tenant and c.id = chat.centre_id;

  select * into same from message m
   where m.tenant_id = p_tenant and m.conversation_id = p_conversation and m.id = p_id;
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

  outcome := 'POSTED';
  seq := chat.last_seq + 1;
  at := clock_timestamp();
  restored := chat.deleted_at is not null and (p_kind = 'CUSTOMER' or p_push);
  insert into message (tenant_id, conversation_id, seq, id, at, author_kind, author_name, text,
                       card_id, card_type, card_title, card_summary, push)
  values (p_tenant, p_conversation, post_message.seq, p_id, post_message.at, p_kind, p_author, p_text,
          p_card, p_card_type, p_card_title, p_card_summary, p_push);

  update conversation c set
    last_seq = post_message.seq,
    last_at = post_message.at,
    deleted_at = case when restored then null else c.deleted_at end,
    asked_seq = case when p_kind = 'CUSTOMER' then post_message.seq else c.asked_seq end,
    answered_seq = case when p_kind = 'STAFF' then post_message.seq else c.answered_seq end,
    waiting_since = case
      when p_kind = 'STAFF' then null
      when p_kind = 'CUSTOMER' and c.asked_seq <= c.answered_seq then post_message.at
      else c.waiting_since end,
    escalation_due_at = case
      when p_kind = 'STAFF' then null
      when p_kind = 'CUSTOMER' and c.asked_seq <= c.answered_seq then post_message.at
      else c.escalation_due_at end,
    unread = c.unread + case when p_kind in ('STAFF', 'AUTO') then 1 else 0 end,
    -- the first message mails at once
    mail_due_at = case when p_kind = 'CUSTOMER'
      then coalesce(c.mail_due_at, greatest(post_message.at, c.mailed_at + p_mail_window)) else c.mail_due_at end,
    -- somebody looks whether the centre is closed, once in each of its open and closed periods
    auto_due_at = case when p_kind = 'CUSTOMER' and (c.auto_after is null or post_message.at >= c.auto_after)
      then coalesce(c.auto_due_at, post_message.at) else c.auto_due_at end,
    push_due_at = case when p_push then coalesce(c.push_due_at, post_message.at) else c.push_due_at end
  where c.tenant_id = p_tenant and c.id = p_conversation
  returning c.unread into unread;
end $$;
grant execute on function post_message to ${appRole};
