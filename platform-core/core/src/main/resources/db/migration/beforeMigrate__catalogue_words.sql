-- Who changes what these functions return changes R__catalogue_word_triggers.sql with them, which writes the keys and words of
-- all cars and offers again.

-- Words in one spelling: composed (NFKC), small letters, and Russian ones by the Latin letters they sound like, so that «лада» finds
-- LADA. The collation makes it independent of the database's own.
-- Nodes that start at once must not replace it at once.
select pg_advisory_xact_lock(hashtextextended('salon migrates', 0));

create or replace function catalogue_fold(written text) returns text language sql immutable strict parallel safe
return translate(
  replace(replace(replace(replace(replace(replace(replace(lower(normalize(written, NFKC) collate pg_c_utf8),
    'дж', 'j'), 'щ', 'sch'), 'ш', 'sh'), 'ч', 'ch'), 'ж', 'zh'), 'ю', 'yu'), 'я', 'ya'),
  'абвгдеёзийклмнопрстуфхцыэьъ', 'abvgdeeziyklmnoprstufhcye');

-- What hyphens join is found as one word, too: CX5 and CX-5 are one model.
create or replace function catalogue_words(written text) returns setof text language sql immutable strict parallel safe
begin atomic
  select distinct word
    from (select catalogue_fold(written) collate pg_c_utf8) as folded (text),
         unnest(array[text, regexp_replace(text, '(?<=[[:alnum:]])[-‐–](?=[[:alnum:]])', '', 'g')]) as spelling,
         regexp_split_to_table(spelling collate pg_c_utf8, '[^[:alnum:]]+') as word
   where word <> '';
end;
