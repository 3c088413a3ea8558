-- What owners say on their own records, and every edit with the value before it: those of a false owner are taken back, restorably.

CREATE TABLE author_profile (
    author_id bigint PRIMARY KEY REFERENCES author ON DELETE CASCADE,
    bio text CHECK (char_length(bio) <= 160),
    homepage text CHECK (homepage LIKE 'https://%'),
    pinned_works bigint[] NOT NULL DEFAULT '{}' CHECK (cardinality(pinned_works) <= 5),
    confirmed_on date,
    version integer NOT NULL DEFAULT 0
);

-- The owner's answer to "is this work yours?".
CREATE TABLE work_answer (
    author_id bigint NOT NULL REFERENCES author ON DELETE CASCADE,
    work_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    answer text NOT NULL CHECK (answer IN ('MINE', 'NOT_MINE')),
    answered_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (author_id, work_id)
);

CREATE TABLE desk_edit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint NOT NULL REFERENCES author ON DELETE CASCADE,
    account_id bigint REFERENCES account,
    made_at timestamptz NOT NULL,
    kind text NOT NULL,
    -- JSON in the form that the kind needs to go back, and forth again.
    former text NOT NULL,
    current text NOT NULL,
    undone_at timestamptz
);
CREATE INDEX desk_edit_of ON desk_edit (author_id, account_id, id);
CREATE INDEX desk_edit_account ON desk_edit (account_id, id) WHERE account_id IS NOT NULL;

-- The task that looks at records whose works have grown beyond what their owner has answered for.
CREATE INDEX evidence_reviewed ON evidence (author_id) WHERE rule = 'B2' AND revoked_on IS NULL;
