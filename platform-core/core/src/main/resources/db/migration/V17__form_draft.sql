create table form_draft (
  tenant_id uuid not null references tenant,
  id uuid not null,
  subject text not null,
  content bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
comment on table form_draft is 'forms that staff sent after their session had ended; encrypted, rows live for a day';
create index form_draft_of_subject on form_draft (tenant_id, subject, created_at);
create index form_draft_expiry on form_draft (tenant_id, created_at);

call wall_in('form_draft');
