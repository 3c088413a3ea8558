-- Pages of topics: who writes about a topic most, how many works it has a year, and which topics it is seen with.

-- What a researcher's works weigh for the main topic: each work 1 where that is its first topic, a half where it is a
-- further one, divided by the number of its authors.
ALTER TABLE author ADD COLUMN topic_weight real NOT NULL DEFAULT 0;
UPDATE author a SET topic_weight = w.weight
FROM (
    SELECT s.author_id, sum((CASE WHEN s.topic_ids[1] = a.main_topic_id THEN 1.0 ELSE 0.5 END) / s.author_count) AS weight
    FROM authorship s JOIN author a ON a.id = s.author_id AND a.main_topic_id = ANY (s.topic_ids) GROUP BY 1) w
WHERE a.id = w.author_id;
DROP INDEX author_topic;
CREATE INDEX author_topic ON author (main_topic_id, topic_weight DESC, id);

-- Works by first topic and year, and works by pair of topics, the pair in both directions.
CREATE TABLE topic_year (
    topic_id integer NOT NULL,
    year integer NOT NULL,
    works integer NOT NULL,
    PRIMARY KEY (topic_id, year)
);
CREATE TABLE topic_pair (
    topic_id integer NOT NULL,
    other_id integer NOT NULL,
    works integer NOT NULL,
    PRIMARY KEY (topic_id, other_id)
);
ALTER TABLE topic_year SET (fillfactor = 50);
ALTER TABLE topic_pair SET (fillfactor = 50);

INSERT INTO topic_year
SELECT topic_ids[1], extract(year FROM published)::integer, count(*) FROM work WHERE topic_ids[1] IS NOT NULL GROUP BY 1, 2;
INSERT INTO topic_pair
SELECT a.id, b.id, count(*) FROM work, unnest(topic_ids) AS a (id), unnest(topic_ids) AS b (id) WHERE a.id <> b.id GROUP BY 1, 2;

-- The database counts as works come, change and go, a statement at a time, so that every source is counted alike.
CREATE FUNCTION count_topics() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_rows CONSTANT text := CASE WHEN TG_OP <> 'INSERT' THEN 'SELECT topic_ids, published, -1 AS n FROM old_work' END;
    new_rows CONSTANT text := CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT topic_ids, published, 1 AS n FROM new_work' END;
    rows CONSTANT text := concat_ws(' UNION ALL ', old_rows, new_rows);
BEGIN
    EXECUTE 'INSERT INTO topic_year AS t (topic_id, year, works)
        SELECT topic_ids[1], extract(year FROM published)::integer, sum(n) FROM (' || rows || ') w
        WHERE topic_ids[1] IS NOT NULL GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2
        ON CONFLICT (topic_id, year) DO UPDATE SET works = t.works + excluded.works';
    EXECUTE 'INSERT INTO topic_pair AS t (topic_id, other_id, works)
        SELECT a.id, b.id, sum(n) FROM (' || rows || ') w, unnest(topic_ids) AS a (id), unnest(topic_ids) AS b (id)
        WHERE a.id <> b.id GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2
        ON CONFLICT (topic_id, other_id) DO UPDATE SET works = t.works + excluded.works';
    RETURN NULL;
END $$;
CREATE TRIGGER count_topics_of_new AFTER INSERT ON work REFERENCING NEW TABLE AS new_work
    FOR EACH STATEMENT EXECUTE FUNCTION count_topics();
CREATE TRIGGER count_topics_of_changed AFTER UPDATE ON work REFERENCING OLD TABLE AS old_work NEW TABLE AS new_work
    FOR EACH STATEMENT EXECUTE FUNCTION count_topics();
CREATE TRIGGER count_topics_of_gone AFTER DELETE ON work REFERENCING OLD TABLE AS old_work
    FOR EACH STATEMENT EXECUTE FUNCTION count_topics();
