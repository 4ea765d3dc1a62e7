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
