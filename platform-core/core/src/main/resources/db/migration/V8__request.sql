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
  consent_version integer,
  consent_text text,
  fingerprint bytea,
  revision integer not null default 0,
  taken_by uuid,
  taken_by_name text,
  changed_at timestamptz,
  told_words text not null default '',
  told_day date,
  told_time time,
  search tsvector not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer,
  foreign key (tenant_id, centre_id) references centre,
  foreign key (tenant_id, card_id) references card,
  check ((consent_version is null) = (consent_text is null)),
  check ((taken_by is null) = (taken_by_name is null)),
  check (told_day is not null or told_time is null)
);
comment on column request.offered is 'the answers as the card had prefilled them, so that staff see old and new';
comment on column request.consent_text is 'the very words that the customer agreed to, in their language';
comment on column request.fingerprint is 'SHA-256 of what the app had sent, so that a repeated id is known whatever became of what it names';
comment on column request.revision is 'counts the changes; a form says which it saw, so that nobody overwrites the change of someone else';
comment on column request.taken_by_name is 'kept, so that it stays readable when the staff member is gone';
comment on column request.told_words is 'the dealer''s own words to the customer, of the last change that was told';
comment on column request.told_day is 'another day that the dealer proposes';
comment on column request.search is 'words of the request and of its customer, kept by triggers';
create index request_list on request (tenant_id, centre_id, type, created_at desc, id desc);
create index request_of_customer on request (tenant_id, customer_id, created_at desc, id desc);
create index request_state on request (tenant_id, centre_id, state, type, created_at desc, id desc);
create index request_taken on request (tenant_id, centre_id, taken_by, type, created_at desc, id desc)
  where taken_by is not null;
-- Of all tenants: the words narrow it down much further than a tenant would. Requests come seldom enough to be indexed at
-- once; a pending list would have to be read by each search.
create index request_search on request using gin (search) with (fastupdate = off);

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

call wall_in('request');
call wall_in('request_history');
call wall_in('request_note');
revoke update, delete on request_history, request_note from ${appRole};

-- Row-level security lets the search read all rows of this table: see search_requests.
create policy search_reads on request for select to ${searchRole} using (true);
grant select on request to ${searchRole};
