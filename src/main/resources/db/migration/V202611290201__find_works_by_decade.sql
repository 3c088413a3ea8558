-- Words of titles are looked up without their accents, as names are: "poincare" finds Poincaré, and "poincaré" Poincare.
-- A decade is one entry beside year and month, since the index visits every work of each entry that has fewer works than
-- the word looked for.
DROP INDEX work_search;
CREATE OR REPLACE FUNCTION work_words(title text, topic_ids integer[], published date, type text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('english', title) || array_to_tsvector(
        array_cat(
            ARRAY[
                '=' || extract(year FROM published)::integer / 10 || 'x',
                '=' || extract(year FROM published)::integer,
                '=' || extract(year FROM published)::integer || '-' || lpad(extract(month FROM published)::text, 2, '0'),
                '!' || type],
            ARRAY(SELECT '#' || t.id FROM unnest(topic_ids) AS t (id) WHERE t.id IS NOT NULL)))
$$;
CREATE INDEX work_search ON work USING gin (work_words(folded(title), topic_ids, published, type));
