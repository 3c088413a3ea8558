-- Who stands behind a record, and whether that is disputed. Set by approved claims and disputes alone.
ALTER TABLE author ADD COLUMN owner_id bigint REFERENCES account, ADD COLUMN disputed boolean NOT NULL DEFAULT false;
CREATE INDEX author_owner ON author (owner_id) WHERE owner_id IS NOT NULL;
