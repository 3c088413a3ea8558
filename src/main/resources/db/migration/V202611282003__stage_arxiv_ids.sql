-- A preprint's record that comes after its article's adds the arXiv id, too. Where one has come already, the work is
-- mended, and its cards and counters with the next completion.
ALTER TABLE work_change ADD COLUMN arxiv_id text;

WITH mended AS (
    UPDATE work w SET arxiv_id = i.value, version = w.version + 1
    FROM work_identifier i WHERE i.scheme = 'arxiv' AND i.work_id = w.id AND w.arxiv_id IS NULL
    RETURNING w.id)
INSERT INTO work_pending (work_id, has_cards) SELECT DISTINCT id, true FROM mended ON CONFLICT DO NOTHING;
