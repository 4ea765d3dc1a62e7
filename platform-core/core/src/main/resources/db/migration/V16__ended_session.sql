-- Sign-in sessions of staff that have ended before their cookies expire.
create table ended_session (
  tenant_id uuid not null references tenant,
  session text not null check (length(session) between 1 and 255),
  ended_at timestamptz not null,
  primary key (tenant_id, session)
);
comment on column ended_session.session is 'the claim sid of its ID tokens';
comment on column ended_session.ended_at is 'ID tokens issued until then open nothing';
create index ended_session_by_time on ended_session (tenant_id, ended_at);

call wall_in('ended_session');
