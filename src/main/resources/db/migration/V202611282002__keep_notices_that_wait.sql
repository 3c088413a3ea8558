-- A notice can come before the work that it is about, and waits for it.
CREATE TABLE work_notice (
    scheme text NOT NULL,
    value text NOT NULL,
    status text NOT NULL CHECK (status IN ('RETRACTED', 'WITHDRAWN', 'CORRECTED')),
    notice_doi text,
    PRIMARY KEY (scheme, value)
);
