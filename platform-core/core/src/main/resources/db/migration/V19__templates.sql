-- Templates of mails are edited in the panel: a subject of blocks, the alert of a manager, versions.
-- A rewrite of the table sees all rows, whatever the tenant.
alter table notification_template
  alter column subject type jsonb using jsonb_build_array(jsonb_build_object('kind', 'text', 'text', subject)),
  add column escalation_on boolean not null default false,
  add column escalation_after int not null default 30,
  add column escalation_every int not null default 60,
  add column escalation_addresses text[] not null default '{}',
  add column version int not null default 1,
  add column saved_by text,
  add column saved_at timestamptz,
  add check (escalation_after between 1 and 10000 and escalation_every between 1 and 10000);
comment on column notification_template.topic is 'chat, or the id of a card type';
comment on column notification_template.escalation_after is 'working minutes until the first alert; escalation_every: until each further one';
comment on column notification_template.saved_by is 'the name of the staff member; null: nobody has saved it in the panel';

-- Each type of request has a template of its own: the one for all the others becomes one for each type that it served.
do $$
declare each_tenant uuid;
begin
  for each_tenant in select id from tenant loop
    perform set_config('app.tenant', each_tenant::text, true);
    insert into notification_template
      (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks, reply_button, panel_button)
    select t.tenant_id, gen_random_uuid(), t.centre_id, served.type, t.enabled, t.addresses, t.subject, t.blocks,
           t.reply_button, t.panel_button
      from notification_template t
      cross join (
        select unnest(array['test-drive', 'maintenance', 'service', 'credit', 'insurance', 'spare-parts', 'callback'])
        union
        select type from request where tenant_id = each_tenant) as served (type)
     where t.tenant_id = each_tenant and t.topic = '*'
       and not exists (
         select from notification_template own
          where own.tenant_id = t.tenant_id and own.topic = served.type
            and (own.centre_id is null or t.centre_id is null or own.centre_id = t.centre_id));
    delete from notification_template where tenant_id = each_tenant and topic = '*';
  end loop;
  perform set_config('app.tenant', '', true);
end $$;

create table template_version (
  tenant_id uuid not null,
  template_id uuid not null,
  number int not null,
  form uuid,
  content jsonb not null,
  saved_by text,
  saved_at timestamptz,
  primary key (tenant_id, template_id, number),
  unique (tenant_id, template_id, form),
  foreign key (tenant_id, template_id) references notification_template on delete cascade
);
comment on table template_version is 'what each save of a template has stored, and what it replaced first';
comment on column template_version.form is 'the id of the form: sent twice it saves once';

call wall_in('template_version');
