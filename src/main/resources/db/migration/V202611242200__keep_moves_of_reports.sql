-- An accepted report takes the work off the record at once; what was moved is kept so that a curator can take it back exactly.
ALTER TABLE wrong_work_report ADD COLUMN moves jsonb;
ALTER TABLE wrong_work_report ADD COLUMN restored_at timestamptz;
