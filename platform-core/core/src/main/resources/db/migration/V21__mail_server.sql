-- The group's own sender and mail server; without a row, or without a host, the platform's own is used.
create table mail_server (
  tenant_id uuid primary key references tenant,
  sender_name text not null,
  sender_address text not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('TLS', 'STARTTLS', 'NONE')),
  username text not null,
  password bytea,
  version integer not null,
  changed_by text not null,
  changed_at timestamptz not null,
  check ((host = '') = (sender_address = ''))
);
comment on column mail_server.password is 'encrypted by salon.tenant.Secrets, bound to the tenant id';
comment on column mail_server.sender_address is 'only with a server of the group: the platform''s own may not send in the name of foreign domains';

call wall_in('mail_server');
