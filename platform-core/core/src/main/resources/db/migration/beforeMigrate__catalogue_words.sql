-- Words in one spelling: small letters, and Russian ones by the Latin letters they sound like, so that «лада» finds
-- LADA. The collation makes it independent of the database's own.
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
