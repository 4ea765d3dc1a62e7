-- Version 2. Who changes what is found changes this file, also for a change in R__search.sql: at its end all requests are read again.

-- The search of requests: what is found of a request (kept by triggers in request.search), and the function that searches.
create or replace function request_words(r request, c customer) returns tsvector language sql stable
return search_words(concat_ws(E'\n', c.name, c.email, c.phone, r.title, r.summary, (
  select string_agg(value #>> '{}', E'\n')
    from jsonb_path_query(r.answers, 'strict $.** ? (@.type() == "string" || @.type() == "number")') value)));

-- The customer's row is locked for sharing: a name that changes at the same time is either read here, or finds this
-- request below.
create or replace function request_searched() returns trigger language plpgsql as $$
declare
  person customer;
begin
  select * into person from customer c where c.tenant_id = new.tenant_id and c.id = new.customer_id for share;
  new.search := request_words(new, person);
  return new;
end $$;
create or replace trigger request_searched before insert or update of title, summary, answers on request
  for each row execute function request_searched();

create or replace function request_renamed() returns trigger language plpgsql as $$
begin
  update request r set search = request_words(r, new) where r.tenant_id = new.tenant_id and r.customer_id = new.id;
  return null;
end $$;
create or replace trigger request_renamed after update of name, email, phone on customer
  for each row when ((old.name, old.email, old.phone) is distinct from (new.name, new.email, new.phone))
  execute function request_renamed();

-- Under row-level security a search can't use its index, for @@ is not leakproof. So this function runs as a role that can't log
-- in and that a policy lets read this table alone, and filters by the tenant itself. It returns ids only; the rows behind
-- them are read under row-level security again.
-- Only its owner may drop it.
set local role ${searchRole};
drop function if exists search_requests;
reset role;
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

-- Row-level security hides rows from the owner too, so tenant by tenant.
do $$
declare
  each_tenant uuid;
begin
  for each_tenant in select t.id from tenant t loop
    perform set_config('app.tenant', each_tenant::text, true);
    update request set summary = summary;
  end loop;
  perform set_config('app.tenant', '', true);
end $$;
