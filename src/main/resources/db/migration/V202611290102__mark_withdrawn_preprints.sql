-- What an archive says of a preprint is no word on the article that came of it.
ALTER TABLE work DROP CONSTRAINT work_status_check;
ALTER TABLE work ADD CONSTRAINT work_status_check
    CHECK (status IN ('RETRACTED', 'WITHDRAWN', 'CORRECTED', 'PREPRINT_WITHDRAWN'));
ALTER TABLE work_notice DROP CONSTRAINT work_notice_status_check;
ALTER TABLE work_notice ADD CONSTRAINT work_notice_status_check
    CHECK (status IN ('RETRACTED', 'WITHDRAWN', 'CORRECTED', 'PREPRINT_WITHDRAWN'));
-- Only arXiv has withdrawn without naming a notice.
UPDATE work SET status = 'PREPRINT_WITHDRAWN' WHERE status = 'WITHDRAWN' AND notice_doi IS NULL AND arxiv_id IS NOT NULL;
UPDATE work_notice SET status = 'PREPRINT_WITHDRAWN' WHERE status = 'WITHDRAWN' AND scheme = 'arxiv';
UPDATE work_change c SET status = 'PREPRINT_WITHDRAWN' FROM work w
WHERE w.id = c.work_id AND c.status = 'WITHDRAWN' AND coalesce(c.arxiv_id, w.arxiv_id) IS NOT NULL;
