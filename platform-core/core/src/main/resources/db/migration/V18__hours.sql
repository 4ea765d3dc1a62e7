-- Special days beside the weekly hours, automatic texts by occasion and language, and what tells that a centre is closed.
alter table centre
  add column special_days jsonb not null default '[]',
  add column version integer not null default 0;
comment on column centre.special_days is 'holidays and exceptions: from, to, yearly, hours (none: closed), name';
comment on column centre.version is 'counts the changes of hours and automatic texts';

create table automatic_text (
  tenant_id uuid not null,
  centre_id uuid not null,
  occasion text not null check (occasion in ('GREETING', 'OUTSIDE_HOURS')),
  locale text not null check (locale in ('ru', 'en')),
  text text not null check (length(text) between 1 and 4000),
  primary key (tenant_id, centre_id, occasion, locale),
  foreign key (tenant_id, centre_id) references centre on delete cascade
);
comment on table automatic_text is 'what a centre writes by itself; no row: nothing';
comment on column automatic_text.text is 'with variables in braces, a closed list';

call wall_in('automatic_text');

do $$
declare
  each_tenant record;
begin
  for each_tenant in select t.id, t.locale from tenant t loop
    perform set_config('app.tenant', each_tenant.id::text, true);
    insert into automatic_text (tenant_id, centre_id, occasion, locale, text)
    select c.tenant_id, c.id, 'GREETING', case when each_tenant.locale like 'ru%' then 'ru' else 'en' end, left(c.greeting, 4000)
      from centre c where c.greeting <> '';
  end loop;
end $$;

alter table centre drop column greeting;

alter table conversation
  add column auto_due_at timestamptz,
  add column auto_after timestamptz,
  add column auto_told_at timestamptz;
comment on column conversation.auto_due_at is 'since this message of the customer it is to be checked whether the centre was closed';
comment on column conversation.auto_after is 'customer messages before it need no check: the next opening or closing';
comment on column conversation.auto_told_at is 'the message of the customer that was last told that the centre is closed';
create index conversation_auto_due on conversation (tenant_id, auto_due_at) where auto_due_at is not null;
