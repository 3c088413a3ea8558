-- A run can be paused, cancelled and taken up where it was; what it could not take is kept with the reason.

ALTER TABLE import_run DROP CONSTRAINT import_run_state_check;
ALTER TABLE import_run ADD CONSTRAINT import_run_state_check
    CHECK (state IN ('RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED', 'FAILED'));
ALTER TABLE import_run
    ADD COLUMN input_sha256 text,
    -- How many records of the input are done with, and for a service where it goes on.
    ADD COLUMN position bigint NOT NULL DEFAULT 0,
    ADD COLUMN cursor text,
    -- Bytes of the input, and how many of them were read.
    ADD COLUMN size_bytes bigint,
    ADD COLUMN read_bytes bigint NOT NULL DEFAULT 0,
    ADD COLUMN wish text CHECK (wish IN ('PAUSE', 'CANCEL')),
    ADD COLUMN seen_at timestamptz;
CREATE INDEX import_run_input ON import_run (source, input_sha256);

CREATE TABLE quarantine (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES import_run ON DELETE CASCADE,
    -- The line, or the number of the record in its input.
    position bigint NOT NULL,
    reason text NOT NULL,
    -- The record as it came, of one that is longer than a megabyte its beginning.
    raw bytea NOT NULL,
    quarantined_at timestamptz NOT NULL
);
CREATE INDEX quarantine_of_run ON quarantine (run_id, id);
