-- The registry of tenants stands outside row-level security: it is what tells who a tenant is.
create table tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  locale text not null default 'ru',
  issuer text not null,
  panel_client_id text not null default 'salon-panel',
  panel_client_secret bytea not null,
  firebase_credentials bytea
);
comment on column tenant.panel_client_secret is 'encrypted by salon.tenant.Secrets, bound to the tenant id';
comment on column tenant.firebase_credentials is 'service account JSON, encrypted by salon.tenant.Secrets, bound to the tenant id';
grant select on tenant to ${appRole};

-- Walls one table in: every statement sees and writes the rows of the transaction's tenant only, the owner's too.
-- An unset tenant is '' and ''::uuid fails loudly instead of finding nothing.
create procedure wall_in(tab regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tab);
  execute format('alter table %s force row level security', tab);
  execute format('create policy tenant_wall on %s using (tenant_id = current_setting(''app.tenant'')::uuid)', tab);
  execute format('grant select, insert, update, delete on %s to ${appRole}', tab);
end $$;
