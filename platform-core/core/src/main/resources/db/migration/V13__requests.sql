-- What staff do with a request, what the customer was told, and how staff find it again.
alter table request
  add column revision integer not null default 0,
  add column taken_by uuid,
  add column taken_by_name text,
  add column changed_at timestamptz,
  add column told_words text not null default '',
  add column told_day date,
  add column told_time time,
  add column search tsvector not null default '',
  add check ((taken_by is null) = (taken_by_name is null)),
  add check (told_day is not null or told_time is null);
comment on column request.revision is 'counts the changes; a form says which it saw, so that none overwrites a colleague''s';
comment on column request.taken_by_name is 'kept, so that it stays readable when the colleague is gone';
comment on column request.told_words is 'the dealer''s own words to the customer, of the last change that was told';
comment on column request.told_day is 'another day that the dealer proposes';
comment on column request.search is 'words of the request and of its customer, kept by triggers';
create index request_state on request (tenant_id, centre_id, state, type, created_at desc, id desc);
create index request_taken on request (tenant_id, centre_id, taken_by, type, created_at desc, id desc)
  where taken_by is not null;

create table request_history (
  tenant_id uuid not null,
  request_id uuid not null,
  revision integer not null,
  id uuid not null,
  at timestamptz not null,
  staff_id uuid not null,
  staff_name text not null,
  kind text not null check (kind in ('TAKE', 'GIVE_BACK', 'MOVE', 'TELL')),
  from_state text not null,
  to_state text not null,
  words text not null,
  day date,
  "time" time,
  primary key (tenant_id, request_id, revision),
  unique (tenant_id, request_id, id),
  foreign key (tenant_id, request_id) references request
);
comment on column request_history.id is 'of the form, so that sending it twice changes once';

-- A table of its own: nothing that is told to customers is ever read from here.
create table request_note (
  tenant_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff_id uuid not null,
  staff_name text not null,
  text text not null check (length(text) between 1 and 4000),
  primary key (tenant_id, request_id, id),
  foreign key (tenant_id, request_id) references request
);

call wall_in('request_history');
call wall_in('request_note');
revoke update, delete on request_history, request_note from ${appRole};

-- Search. Texts and questions go the same way: lower case, ё as е, everything but letters and digits is a gap. The
-- Russian configuration stems Russian words as Russian and others as English.
create function search_text(p_text text) returns text language sql immutable parallel safe
return regexp_replace(translate(lower(left(p_text, 100000)), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g');

-- A phone number is found by its beginning and by its end: all its ends of four digits and more are words.
create function search_words(p_text text) returns tsvector language sql immutable parallel safe
return to_tsvector('pg_catalog.russian', search_text(p_text)) || coalesce((
  select array_to_tsvector(array_agg(distinct right(found.digits[1], size)))
    from regexp_matches(p_text, '\+([0-9]{5,15})', 'g') found(digits),
         generate_series(4, length(found.digits[1])) size), '');

-- Every word must be there, or begin one that is.
create function search_all(p_text text) returns tsquery language sql immutable parallel safe
return coalesce(to_tsquery('pg_catalog.russian', (
  select string_agg(word || ':*', ' & ') from regexp_split_to_table(search_text(p_text), ' ') word where word <> '')), '');

-- Digits that stand apart may be one number, and in Russia people write 8 for +7.
create function search_query(p_text text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  asked text := left(p_text, 200);
  joined text := regexp_replace(asked, '([0-9])[- ()+.]+(?=[0-9])', '\1', 'g');
begin
  return search_all(asked) || search_all(joined)
      || search_all(regexp_replace(joined, '(?<![[:alnum:]])8(?=[0-9]{3})', '', 'g'));
end $$;

create function request_words(r request, c customer) returns tsvector language sql stable
return search_words(concat_ws(' ', c.name, c.email, c.phone, r.title, r.summary, (
  select string_agg(value #>> '{}', ' ')
    from jsonb_path_query(r.answers, 'strict $.** ? (@.type() == "string" || @.type() == "number")') value)));

-- The customer's row is locked for sharing: a name that changes at the same time is either read here, or finds this
-- request below.
create function request_searched() returns trigger language plpgsql as $$
declare
  person customer;
begin
  select * into person from customer c where c.tenant_id = new.tenant_id and c.id = new.customer_id for share;
  new.search := request_words(new, person);
  return new;
end $$;
create trigger request_searched before insert or update of title, summary, answers on request
  for each row execute function request_searched();

create function request_renamed() returns trigger language plpgsql as $$
begin
  update request r set search = request_words(r, new) where r.tenant_id = new.tenant_id and r.customer_id = new.id;
  return null;
end $$;
create trigger request_renamed after update of name, email, phone on customer
  for each row when ((old.name, old.email, old.phone) is distinct from (new.name, new.email, new.phone))
  execute function request_renamed();

do $$
declare
  one uuid;
begin
  for one in select id from tenant loop
    perform set_config('app.tenant', one::text, true);
    update request r set search = request_words(r, c) from customer c
     where c.tenant_id = r.tenant_id and c.id = r.customer_id;
  end loop;
  perform set_config('app.tenant', '', true);
end $$;

-- Of all tenants: the words narrow it down much further than a tenant would. Requests come seldom enough to be indexed at
-- once; a pending list would have to be read by each search.
create index request_search on request using gin (search) with (fastupdate = off);

-- Under row-level security a search can't use its index, for @@ is not leakproof. So one function steps over the wall,
-- as a role that can't log in and for which this table alone is open, and asks for the tenant itself. It tells ids
-- only; what stands behind them is read under row-level security again.
create policy search_reads on request for select to ${searchRole} using (true);
grant select on request to ${searchRole};

create function search_requests(
  p_centre uuid, p_type text, p_state text, p_taken_by uuid, p_words text, p_at timestamptz, p_id uuid, p_limit integer)
returns table (id uuid) rows 50
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  -- found first and ordered then: else a rare word would be looked for in the whole list, newest first
  with found as materialized (
    select r.id, r.created_at from request r
     where r.search @@ search_query(p_words)
       and r.tenant_id = current_setting('app.tenant')::uuid and r.centre_id = p_centre and r.type = p_type
       and (p_state is null or r.state = p_state) and (p_taken_by is null or r.taken_by = p_taken_by)
       and (r.created_at, r.id) < (p_at, p_id))
  select found.id from found order by found.created_at desc, found.id desc limit p_limit
$$;
revoke all on function search_requests from public;
grant execute on function search_requests to ${appRole};
-- Who owns a function must be allowed to make one, for this moment.
grant create on schema public to ${searchRole};
alter function search_requests owner to ${searchRole};
revoke create on schema public from ${searchRole};

-- News of a request are automatic messages that the customer's devices are told of, as they are of staff's.
alter table message add column push boolean not null default false;
comment on column message.push is 'the customer''s devices are told; of staff''s messages they always are, also of those older than this column';

drop function post_message(uuid, uuid, text, text, text, uuid, uuid[], uuid, text, text, text);

-- As it was in V3, and: what is pushed makes a push due, and restores a chat that the customer has deleted.
create function post_message(
  p_conversation uuid, p_id uuid, p_kind text, p_author text, p_text text, p_push boolean,
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
  restored := chat.deleted_at is not null and (p_kind = 'CUSTOMER' or p_push);
  outcome := 'POSTED';
  seq := chat.last_seq + 1;
  at := moment;
  insert into message values (tenant, p_conversation, seq, p_id, moment, p_kind, p_author, p_text,
                              p_card, p_card_type, p_card_title, p_card_summary, p_push);

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
    push_due_at = case when p_push then coalesce(c.push_due_at, moment) else c.push_due_at end
  where c.tenant_id = tenant and c.id = p_conversation
  returning c.unread into unread;
end $$;
grant execute on function post_message to ${appRole};
