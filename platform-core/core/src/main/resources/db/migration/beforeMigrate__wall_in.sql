-- Puts one table behind row-level security: every statement sees and writes the rows of the transaction's tenant only, the
-- owner's statements too. An unset tenant is '' and ''::uuid fails loudly instead of finding nothing. Migrations call it, so
-- it is renewed before them.
-- Nodes that start at once must not replace it at once.
select pg_advisory_xact_lock(hashtextextended('salon migrates', 0));

create or replace procedure wall_in(tab regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tab);
  execute format('alter table %s force row level security', tab);
  execute format('create policy tenant_wall on %s using (tenant_id = current_setting(''app.tenant'')::uuid)', tab);
  execute format('grant select, insert, update, delete on %s to ${appRole}', tab);
end $$;
