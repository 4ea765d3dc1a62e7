-- What stands on top of the group's mails.
create table branding (
  tenant_id uuid primary key references tenant,
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  logo uuid,
  version integer not null,
  foreign key (tenant_id, logo) references picture
);
comment on column branding.logo is 'a picture that no car and no offer needs to show';

call wall_in('branding');

alter table picture add kept boolean not null default false;
comment on column picture.kept is 'is shown elsewhere than by cars and offers: not deleted as unused';
