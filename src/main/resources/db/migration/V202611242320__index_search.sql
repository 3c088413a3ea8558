-- A search finds the best from an index, however many there are: the prolific first, works by word, topic and year at once.

-- Everybody of a family name and initial, those with the most works first ("T Henighan").
DROP INDEX author_block;
CREATE INDEX author_block ON author (block, works DESC, id);

-- Results are ordered by works, so whoever has many comes first: a page is filled from this small index alone where a
-- name is common, and the large one is asked only where it is not.
CREATE INDEX author_search_prolific ON author USING gin (search_words) WHERE works >= 10;

-- What a work is found by: the words of its title, and beside them its topics, year and type, spelled as no word of a
-- title can be. One index then answers any filter together with the words, and common words are read a few years at a time.
CREATE FUNCTION work_words(title text, topic_ids integer[], published date, type text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('english', title) || array_to_tsvector(
        array_cat(
            ARRAY['=' || extract(year FROM published)::integer, '!' || type],
            ARRAY(SELECT '#' || t.id FROM unnest(topic_ids) AS t (id) WHERE t.id IS NOT NULL)))
$$;
DROP INDEX work_title_words;
CREATE INDEX work_search ON work USING gin (work_words(title, topic_ids, published, type));

-- Titles by their beginning, for suggestions and for whoever pastes one.
CREATE INDEX work_title_start ON work (left(sort_key, 60));

-- Names of institutions in the form in which words are compared; shared.Folding does the same for what is typed.
CREATE FUNCTION folded(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT replace(replace(replace(translate(
        regexp_replace(normalize(lower(name), NFKD), '[\u0300-\u036f''’]', '', 'g'),
        'øłđðıħ', 'olddih'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')
$$;
CREATE INDEX institution_search ON institution USING gin (to_tsvector('simple', folded(name)));
