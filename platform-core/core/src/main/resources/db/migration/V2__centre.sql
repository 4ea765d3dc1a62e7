create table centre (
  tenant_id uuid not null references tenant,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{0,40}$'),
  name text not null,
  address text not null default '',
  phone text not null default '',
  time_zone text not null,
  greeting text not null default '',
  phones jsonb not null default '{}',
  opening_hours text[] not null default '{}',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  check ((latitude is null) = (longitude is null))
);
comment on column centre.greeting is 'the automatic message of a new chat; empty: none';
comment on column centre.phones is 'phone numbers by department: sales, service, spare-parts, credit';
comment on column centre.opening_hours is 'as schema.org openingHours: Mo-Fr 09:00-20:00';

call wall_in('centre');
