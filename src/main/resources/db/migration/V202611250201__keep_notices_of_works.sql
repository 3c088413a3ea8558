-- A retraction or correction is told with the notice that says so, on every card of the work; few works have one, so an
-- index of its own answers for a whole list.
ALTER TABLE work DROP CONSTRAINT work_status_check;
ALTER TABLE work ADD CONSTRAINT work_status_check CHECK (status IN ('RETRACTED', 'WITHDRAWN', 'CORRECTED'));
ALTER TABLE work ADD COLUMN notice_doi text;
CREATE INDEX work_marked ON work (id) INCLUDE (status, notice_doi) WHERE status IS NOT NULL;
