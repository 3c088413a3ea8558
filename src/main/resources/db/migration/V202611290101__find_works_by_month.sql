-- A year holds too many works where a library is large: words, topic and month are looked up together, so that a search for
-- a common word reads the newest months alone.
DROP INDEX work_search;
CREATE OR REPLACE FUNCTION work_words(title text, topic_ids integer[], published date, type text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('english', title) || array_to_tsvector(
        array_cat(
            ARRAY[
                '=' || extract(year FROM published)::integer,
                '=' || extract(year FROM published)::integer || '-' || lpad(extract(month FROM published)::text, 2, '0'),
                '!' || type],
            ARRAY(SELECT '#' || t.id FROM unnest(topic_ids) AS t (id) WHERE t.id IS NOT NULL)))
$$;
CREATE INDEX work_search ON work USING gin (work_words(title, topic_ids, published, type));
