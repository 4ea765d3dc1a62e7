-- Who changes what these functions return adds a migration that writes car.make, car.model and offer.title again: keys and words
-- of former rows are derived from them.

-- Words in one spelling: small letters, and Russian ones by the Latin letters they sound like, so that «лада» finds
-- LADA. The collation makes it independent of the database's own.
-- Nodes that start at once must not replace it at once.
select pg_advisory_xact_lock(hashtextextended('salon migrates', 0));

create or replace function catalogue_fold(written text) returns text language sql immutable strict parallel safe
return translate(
  replace(replace(replace(replace(replace(replace(replace(lower(written collate pg_c_utf8),
    'дж', 'j'), 'щ', 'sch'), 'ш', 'sh'), 'ч', 'ch'), 'ж', 'zh'), 'ю', 'yu'), 'я', 'ya'),
  'абвгдеёзийклмнопрстуфхцыэьъ', 'abvgdeeziyklmnoprstufhcye');

create or replace function catalogue_words(written text) returns setof text language sql immutable strict parallel safe
begin atomic
  select distinct word
    from regexp_split_to_table(catalogue_fold(written) collate pg_c_utf8, '[^[:alnum:]]+') as word
   where word <> '';
end;
