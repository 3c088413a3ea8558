-- Every decision about people and records, append-only; each row's hash covers the row before it, so that no row can
-- be changed, moved or taken out unseen.
CREATE TABLE audit_entry (
    id bigint PRIMARY KEY,
    happened_at timestamptz NOT NULL,
    -- The account that acted, kept as a number: it stays when the account is erased. Null: the site itself.
    actor_id bigint,
    action text NOT NULL,
    -- What it was done to: "claim 12", "author 7".
    subject text NOT NULL,
    reason text,
    detail jsonb NOT NULL DEFAULT '{}',
    hash bytea NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
