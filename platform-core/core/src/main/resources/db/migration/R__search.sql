-- Who changes what is found changes R__search_requests.sql with it, which reads all requests again: request.search is derived.

-- Search. Texts and questions go the same way: letters composed (NFKC), lower case, ё as е, without soft hyphens and other
-- characters that nobody sees.
create or replace function search_plain(p_text text) returns text language sql immutable parallel safe
return translate(
  lower(regexp_replace(normalize(left(p_text, 100000), NFKC),
    '[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]', '', 'g')), 'ё', 'е');

-- Everything but letters and digits is a gap. The Russian configuration stems Russian words as Russian and others as English.
create or replace function search_text(p_text text) returns text language sql immutable parallel safe
return regexp_replace(search_plain(p_text), '[^[:alnum:]]+', ' ', 'g');

-- A part number or a VIN is found however its groups are separated, and by its end: all its ends of four characters and more
-- are words. Several numbers side by side can't be told from the groups of one; the beginning of an end is found, too. Days and UUIDs, which answers hold too, are none of them.
create or replace function search_codes(p_text text) returns tsvector language sql immutable parallel safe
return coalesce((
  select array_to_tsvector(array_agg(distinct right(code, size)))
    from (select regexp_replace(found.run[1], '[^a-z0-9]+', '', 'g')
            from regexp_replace(search_plain(p_text),
                   '\m(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\M', ';', 'g') plain,
                 unnest(array[
                   '(\m[a-z0-9]*[0-9][a-z0-9]*\M)',
                   '((?:\m[a-z]{1,3}[-. /]+)?\m[a-z0-9]*[0-9][a-z0-9]*(?:[-. /]+(?:[a-z0-9]*[0-9][a-z0-9]*|[a-z]{1,2})\M)+)'
                 ]) form,
                 regexp_matches(plain, form, 'g') found(run)) codes(code),
         generate_series(4, length(code)) size
   where length(code) between 5 and 64), '');

-- So is a phone number.
create or replace function search_words(p_text text) returns tsvector language sql immutable parallel safe
return to_tsvector('pg_catalog.russian', search_text(p_text)) || search_codes(p_text) || coalesce((
  select array_to_tsvector(array_agg(distinct right(found.digits[1], size)))
    from regexp_matches(p_text, '\+([0-9]{5,15})', 'g') found(digits),
         generate_series(4, length(found.digits[1])) size), '');

-- Every word must be there, or begin one that is.
create or replace function search_all(p_text text) returns tsquery language sql immutable parallel safe
return coalesce(to_tsquery('pg_catalog.russian', (
  select string_agg(word || ':*', ' & ') from regexp_split_to_table(search_text(p_text), ' ') word where word <> '')), '');

-- Digits that stand apart may be one number, so may the groups of a part number, and in Russia people write 8 for +7.
create or replace function search_query(p_text text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  asked text := search_plain(left(p_text, 200));
  joined text := regexp_replace(asked, '([0-9])[- ()+.]+(?=[0-9])', '\1', 'g');
begin
  return search_all(asked) || search_all(joined)
      || search_all(regexp_replace(
           asked, '([0-9][a-z]{0,3})[-. /]+(?=[a-z]{0,3}[0-9]|[a-z]{1,2}\M)|(\m[a-z]{1,3})[-. /]+(?=[a-z]{0,3}[0-9])',
           '\1\2', 'g'))
      || search_all(case when asked ~ '[0-9]' then regexp_replace(asked, '[^[:alnum:]]+', '', 'g') end)
      || search_all(regexp_replace(joined, '(?<![[:alnum:]])8(?=[0-9]{3})', '', 'g'));
end $$;
