-- The words of cars and offers, kept beside them for the search.
create or replace function keep_car_words() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from car_word where tenant_id = old.tenant_id and car_id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into car_word (tenant_id, word, car_id)
    select new.tenant_id, word, new.id from catalogue_words(new.make || ' ' || new.model || ' ' || new.vin) as word
    union
    -- People know a car by the end of its VIN.
    select new.tenant_id, right(catalogue_fold(new.vin), size), new.id from generate_series(4, 8) as size;
  end if;
  return null;
end $$;
create or replace trigger car_words after insert or delete or update of make, model, vin on car
  for each row execute function keep_car_words();

create or replace function keep_offer_words() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from offer_word where tenant_id = old.tenant_id and offer_id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into offer_word (tenant_id, word, offer_id)
    select new.tenant_id, word, new.id from catalogue_words(new.title) as word;
  end if;
  return null;
end $$;
create or replace trigger offer_words after insert or delete or update of title on offer
  for each row execute function keep_offer_words();

-- Keys and words of all rows, when a change of this file has changed what they are. Row-level security hides rows from the
-- owner too, so tenant by tenant.
do $$
declare
  each_tenant uuid;
begin
  for each_tenant in select t.id from tenant t loop
    perform set_config('app.tenant', each_tenant::text, true);
    update car set make = make;
    update offer set title = title;
  end loop;
  perform set_config('app.tenant', '', true);
end $$;
