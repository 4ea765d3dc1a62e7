create table staff (
  tenant_id uuid not null references tenant,
  id uuid not null,
  subject text not null,
  name text not null,
  email text not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject)
);

create table staff_centre (
  tenant_id uuid not null,
  staff_id uuid not null,
  centre_id uuid not null,
  primary key (tenant_id, staff_id, centre_id),
  foreign key (tenant_id, staff_id) references staff on delete cascade,
  foreign key (tenant_id, centre_id) references centre on delete cascade
);

call wall_in('staff');
call wall_in('staff_centre');
