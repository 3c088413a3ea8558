-- What visitors say is wrong with a record: a work that is somebody else's, two people on one page, a wrong title.
CREATE TABLE wrong_work_report (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint NOT NULL,
    work_id bigint,
    kind text NOT NULL CHECK (kind IN ('NOT_THEIRS', 'TWO_PEOPLE', 'WRONG_DATA', 'OTHER')),
    note text NOT NULL,
    -- The account that reported, if any; an answer goes to its address.
    account_id bigint REFERENCES account ON DELETE SET NULL,
    answer_wanted boolean NOT NULL DEFAULT false,
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'REJECTED', 'DUPLICATE')),
    reason text,
    answer text NOT NULL DEFAULT '',
    decided_by bigint,
    decided_at timestamptz,
    -- Accepted, but the record still has to be corrected by hand.
    to_correct boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 0
);
CREATE INDEX wrong_work_report_open ON wrong_work_report (id) WHERE state = 'OPEN';
CREATE INDEX wrong_work_report_record ON wrong_work_report (author_id, work_id, id);
CREATE INDEX wrong_work_report_to_correct ON wrong_work_report (id) WHERE to_correct;
CREATE INDEX wrong_work_report_decided ON wrong_work_report (decided_at DESC) WHERE state <> 'OPEN';
CREATE INDEX wrong_work_report_account ON wrong_work_report (account_id) WHERE account_id IS NOT NULL;
