-- Works that were taken for two, and that a later record tells to be one, become one when its run is completed.
CREATE TABLE work_tie (
    work_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    other_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    PRIMARY KEY (work_id, other_id),
    CHECK (work_id < other_id)
);
CREATE INDEX work_tie_other ON work_tie (other_id);

-- The old address of a work leads to the work that it became one with, for ever. Harvesters hear of it as of a deletion, in
-- the order of time with everything else that changes.
CREATE TABLE work_redirect (
    old_id bigint PRIMARY KEY,
    work_id bigint NOT NULL,
    merged_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX work_redirect_target ON work_redirect (work_id);
CREATE INDEX work_redirect_merged ON work_redirect (merged_at, old_id);

-- A work that goes takes its rows along, and finds them.
CREATE INDEX work_identifier_of ON work_identifier (work_id);
CREATE INDEX work_record_of ON work_record (work_id);
