-- Who changes what is found adds a migration that updates request.summary of all rows: request.search is derived.

-- Search. Texts and questions go the same way: lower case, ё as е, everything but letters and digits is a gap. The
-- Russian configuration stems Russian words as Russian and others as English.
create or replace function search_text(p_text text) returns text language sql immutable parallel safe
return regexp_replace(translate(lower(left(p_text, 100000)), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g');

-- A phone number is found by its beginning and by its end: all its ends of four digits and more are words.
create or replace function search_words(p_text text) returns tsvector language sql immutable parallel safe
return to_tsvector('pg_catalog.russian', search_text(p_text)) || coalesce((
  select array_to_tsvector(array_agg(distinct right(found.digits[1], size)))
    from regexp_matches(p_text, '\+([0-9]{5,15})', 'g') found(digits),
         generate_series(4, length(found.digits[1])) size), '');

-- Every word must be there, or begin one that is.
create or replace function search_all(p_text text) returns tsquery language sql immutable parallel safe
return coalesce(to_tsquery('pg_catalog.russian', (
  select string_agg(word || ':*', ' & ') from regexp_split_to_table(search_text(p_text), ' ') word where word <> '')), '');

-- Digits that stand apart may be one number, and in Russia people write 8 for +7.
create or replace function search_query(p_text text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  asked text := left(p_text, 200);
  joined text := regexp_replace(asked, '([0-9])[- ()+.]+(?=[0-9])', '\1', 'g');
begin
  return search_all(asked) || search_all(joined)
      || search_all(regexp_replace(joined, '(?<![[:alnum:]])8(?=[0-9]{3})', '', 'g'));
end $$;
