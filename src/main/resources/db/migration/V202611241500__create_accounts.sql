-- People: accounts, the one-time links mailed to them, mail that waits to be sent, and the limits that hold for all instances together.

CREATE TABLE account (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- As typed, and beside it the form by which it is compared.
    email text NOT NULL,
    email_key text NOT NULL UNIQUE,
    name text NOT NULL,
    password_hash text,
    role text NOT NULL DEFAULT 'MEMBER' CHECK (role IN ('MEMBER', 'CURATOR', 'ADMIN')),
    -- LEAVING: to be erased when the days to undo it are over.
    state text NOT NULL CHECK (state IN ('UNCONFIRMED', 'ACTIVE', 'SUSPENDED', 'LEAVING')),
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    leaves_at timestamptz,
    demo boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 0
);

-- The token itself is only in the mail; here lies its SHA-256.
CREATE TABLE one_time_link (
    token_hash bytea PRIMARY KEY,
    purpose text NOT NULL,
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    detail text NOT NULL DEFAULT '',
    expires_at timestamptz NOT NULL
);
CREATE INDEX one_time_link_account ON one_time_link (account_id, purpose);
CREATE INDEX one_time_link_expiry ON one_time_link (expires_at);

-- Mail leaves after the transaction that caused it; once sent, only the fact remains.
CREATE TABLE mail (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    headers jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    problem text
);
CREATE INDEX mail_waiting ON mail (next_attempt_at) WHERE sent_at IS NULL;

-- A token bucket: the tokens left when it was last looked at.
CREATE TABLE rate_limit (
    name text NOT NULL,
    key text NOT NULL,
    tokens double precision NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (name, key)
);
CREATE INDEX rate_limit_age ON rate_limit (updated_at);

-- Keys that all instances of one site share, made on the first start.
CREATE TABLE site_secret (
    name text PRIMARY KEY,
    value bytea NOT NULL
);
