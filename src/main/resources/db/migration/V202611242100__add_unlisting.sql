-- A person can be unlisted: the record stays, hidden, so that later works still bind to it and undoing is exact.
ALTER TABLE author ADD COLUMN unlisted boolean NOT NULL DEFAULT false;
CREATE INDEX author_unlisted ON author (id) WHERE unlisted;

-- What an unlisted person stood on, as keyed hashes: should the hidden record be lost, or the works be imported into
-- another database that was given these rows and the site's key, whoever is found at such a place is unlisted again.
CREATE TABLE suppression (
    -- 'arxiv' with id and place on the author list; 'orcid' with the iD.
    scheme text NOT NULL,
    id_hash bytea NOT NULL,
    -- Of the family name with the first initial: only names of such a block are looked up.
    block_hash bytea NOT NULL,
    author_id bigint NOT NULL,
    since date NOT NULL DEFAULT CURRENT_DATE,
    PRIMARY KEY (scheme, id_hash)
);
CREATE INDEX suppression_author ON suppression (author_id);
CREATE INDEX suppression_block ON suppression (block_hash);

-- Somebody asks to be unlisted, with or without an account.
CREATE TABLE unlisting_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint NOT NULL,
    account_id bigint REFERENCES account ON DELETE SET NULL,
    -- Emptied once the matter is decided.
    address text,
    address_confirmed_at timestamptz,
    statement text NOT NULL DEFAULT '',
    -- SHA-256 of the secret in the address of the request's page, and of the code that was mailed.
    token_hash bytea NOT NULL UNIQUE,
    code_hash bytea,
    code_expires_at timestamptz,
    tries integer NOT NULL DEFAULT 0,
    state text NOT NULL CHECK (state IN ('WAITING', 'OPEN', 'ACCEPTED', 'REJECTED', 'UNDONE')),
    reason text,
    note text NOT NULL DEFAULT '',
    decided_by bigint,
    decided_at timestamptz,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 0
);
CREATE INDEX unlisting_request_open ON unlisting_request (id) WHERE state = 'OPEN';
CREATE INDEX unlisting_request_author ON unlisting_request (author_id, id);
CREATE INDEX unlisting_request_account ON unlisting_request (account_id) WHERE account_id IS NOT NULL;
