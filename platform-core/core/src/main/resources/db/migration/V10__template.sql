-- centre_id null: the template of the whole tenant, it gets the mail of all centres.
create table notification_template (
  tenant_id uuid not null references tenant,
  id uuid not null,
  centre_id uuid,
  topic text not null,
  enabled boolean not null default false,
  addresses text[] not null default '{}',
  subject text not null,
  blocks jsonb not null,
  reply_button boolean not null default true,
  panel_button boolean not null default true,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, centre_id, topic),
  foreign key (tenant_id, centre_id) references centre on delete cascade
);
comment on column notification_template.topic is 'chat, the id of a card type, or * for requests of the types without one';

call wall_in('notification_template');
