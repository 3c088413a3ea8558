-- iDs that their holders have shown by signing in at ORCID: one an account, one account an iD.
CREATE TABLE account_orcid (
    account_id bigint PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    orcid text NOT NULL UNIQUE,
    verified_at timestamptz NOT NULL
);
