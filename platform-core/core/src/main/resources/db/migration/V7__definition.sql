-- Card types without code, as they were uploaded. What was published once stays, so that it can be read and looked up.
create table definition (
  tenant_id uuid not null references tenant,
  id uuid not null,
  type text not null check (type ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(type) <= 40),
  version integer not null check (version >= 1),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'REPLACED')),
  source text not null check (octet_length(source) <= 262144),
  author text not null,
  saved_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'DRAFT') = (published_at is null)),
  check ((state in ('WITHDRAWN', 'REPLACED')) = (ended_at is not null))
);
comment on column definition.type is 'the id of the card type, as it stands in card.type and request.type';
comment on column definition.author is 'the name of who saved it, as it was then';
create unique index definition_draft on definition (tenant_id, type) where state = 'DRAFT';
-- Of a withdrawn type the last version stays the one that stored answers are read by.
create unique index definition_current on definition (tenant_id, type) where state in ('PUBLISHED', 'WITHDRAWN');
create index definition_history on definition (tenant_id, type, saved_at desc, id desc);

call wall_in('definition');
