-- A common word stands in tens of thousands of titles, and to find those of some years the index had to go through all that
-- the word has and all that the years have. Each word and each topic is now also kept together with the year ('theori=2019'),
-- which leads to the works of the year alone.
-- Titles are looked up without their accents, as names are: "poincare" finds Poincaré, and "poincaré" Poincare. Other than in
-- names an apostrophe parts words: "équation" finds l'équation, and "gauss" Gauss's.
DROP INDEX work_search;
CREATE OR REPLACE FUNCTION work_words(title text, topic_ids integer[], published date, type text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT s.words || array_to_tsvector(array_cat(
        ARRAY[
            '=' || s.year,
            '=' || s.year || '-' || lpad(extract(month FROM published)::text, 2, '0'),
            '!' || type],
        ARRAY(
            SELECT w.word || '=' || s.year FROM unnest(tsvector_to_array(s.words)) AS w (word) WHERE length(w.word) <= 400
            UNION ALL
            SELECT '#' || t.id || e.year FROM unnest(topic_ids) AS t (id), unnest(ARRAY['', '=' || s.year]) AS e (year)
            WHERE t.id IS NOT NULL)))
    FROM (SELECT to_tsvector('english', title) AS words, extract(year FROM published)::integer AS year) s
$$;
CREATE INDEX work_search ON work USING gin (work_words(folded(translate(title, '''’', '  ')), topic_ids, published, type));
