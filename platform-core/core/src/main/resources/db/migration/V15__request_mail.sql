-- The first request of a customer is mailed at once; more of the same type that come soon after go together in one mail.
create table request_mail (
  tenant_id uuid not null,
  customer_id uuid not null,
  centre_id uuid not null,
  type text not null,
  mailed_at timestamptz not null,
  due_at timestamptz,
  waiting uuid[] not null default '{}',
  primary key (tenant_id, customer_id, centre_id, type),
  foreign key (tenant_id, customer_id) references customer on delete cascade,
  foreign key (tenant_id, centre_id) references centre on delete cascade,
  check ((due_at is null) = (cardinality(waiting) = 0))
);
comment on column request_mail.waiting is 'requests that the next mail is about, oldest first';
create index request_mail_due on request_mail (tenant_id, due_at) where due_at is not null;

call wall_in('request_mail');
