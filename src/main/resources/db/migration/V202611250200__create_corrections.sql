-- Records that people merged, took apart or moved works between, with every row that this changed as it was before and after:
-- a preview is told from these rows, and an undo puts them back.
CREATE TABLE correction (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('MERGE', 'SPLIT', 'MOVE')),
    -- The record that was corrected, and the other one: of a merge the record that went, of a split the one that was made, of
    -- a move the one that took the works. No foreign keys: records come and go by corrections.
    author_id bigint NOT NULL,
    other_id bigint NOT NULL,
    works integer NOT NULL,
    reason text NOT NULL,
    note text NOT NULL CHECK (char_length(note) <= 2000),
    -- Null once the account is erased.
    account_id bigint REFERENCES account ON DELETE SET NULL,
    by_owner boolean NOT NULL,
    made_at timestamptz NOT NULL,
    undone_at timestamptz,
    undone_by bigint REFERENCES account ON DELETE SET NULL,
    version integer NOT NULL DEFAULT 0
);
CREATE INDEX correction_of ON correction (author_id, id);
CREATE INDEX correction_with ON correction (other_id, id);
CREATE INDEX correction_by ON correction (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX correction_undone_by ON correction (undone_by) WHERE undone_by IS NOT NULL;
-- One row of one table: null before where it came, null after where it went.
CREATE TABLE correction_change (
    correction_id bigint NOT NULL REFERENCES correction ON DELETE CASCADE,
    table_name text NOT NULL,
    key jsonb NOT NULL,
    before jsonb,
    after jsonb,
    PRIMARY KEY (correction_id, table_name, key)
);
-- What an erased account had in these rows goes with it.
CREATE INDEX correction_change_account ON correction_change ((coalesce(before, after) ->> 'account_id'))
    WHERE coalesce(before, after) ->> 'account_id' IS NOT NULL;
-- Notes every change of a row while a transaction says which correction it is about; several changes of one row are one.
CREATE FUNCTION keep_correction_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    correction CONSTANT bigint := current_setting('bzpeer.correction');
    -- When the site learned of a change of a work is never put back: harvesters go by it, and must learn of the undo too.
    moment CONSTANT text := CASE TG_TABLE_NAME WHEN 'work' THEN 'changed_at' ELSE '' END;
    old_row CONSTANT jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - moment END;
    new_row CONSTANT jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - moment END;
    old_key CONSTANT jsonb := (SELECT jsonb_object_agg(c, old_row -> c) FROM unnest(TG_ARGV) AS k (c) WHERE old_row IS NOT NULL);
    new_key CONSTANT jsonb := (SELECT jsonb_object_agg(c, new_row -> c) FROM unnest(TG_ARGV) AS k (c) WHERE new_row IS NOT NULL);
BEGIN
    IF old_key IS NOT NULL AND old_key IS DISTINCT FROM new_key THEN
        INSERT INTO correction_change VALUES (correction, TG_TABLE_NAME, old_key, old_row, NULL)
        ON CONFLICT (correction_id, table_name, key) DO UPDATE SET after = NULL;
    END IF;
    IF new_key IS NOT NULL THEN
        INSERT INTO correction_change
        VALUES (correction, TG_TABLE_NAME, new_key, CASE WHEN old_key = new_key THEN old_row END, new_row)
        ON CONFLICT (correction_id, table_name, key) DO UPDATE SET after = excluded.after;
    END IF;
    RETURN NULL;
END $$;
-- An import fires none of these: outside a correction the condition of each trigger is all that a row costs.
DO $do$
DECLARE
    kept record;
BEGIN
    FOR kept IN SELECT * FROM (VALUES
        ('author', 'INSERT OR UPDATE OR DELETE', 'id'),
        ('author_panels', 'INSERT OR UPDATE OR DELETE', 'author_id'),
        ('author_identifier', 'INSERT OR UPDATE OR DELETE', 'scheme, value'),
        ('author_redirect', 'INSERT OR UPDATE OR DELETE', 'old_id'),
        ('author_name_form', 'INSERT OR UPDATE OR DELETE', 'author_id, name'),
        ('author_profile', 'INSERT OR UPDATE OR DELETE', 'author_id'),
        ('work', 'UPDATE', 'id'),
        ('byline', 'UPDATE', 'work_id'),
        ('authorship', 'INSERT OR UPDATE OR DELETE', 'author_id, work_id'),
        ('evidence', 'INSERT OR UPDATE OR DELETE', 'author_id, rule, reference'),
        ('not_mine', 'INSERT OR UPDATE OR DELETE', 'author_id, work_id'),
        ('work_answer', 'INSERT OR UPDATE OR DELETE', 'author_id, work_id'),
        ('desk_edit', 'INSERT OR UPDATE OR DELETE', 'id'),
        ('follow', 'INSERT OR UPDATE OR DELETE', 'id'),
        ('news_about', 'INSERT OR UPDATE OR DELETE', 'news_id, author_id'),
        ('record_history', 'INSERT OR UPDATE OR DELETE', 'id'),
        ('claim', 'UPDATE', 'id'),
        ('vouch', 'UPDATE OR DELETE', 'claim_id, author_id'),
        ('wrong_work_report', 'UPDATE', 'id'),
        ('unlisting_request', 'UPDATE', 'id'),
        ('collaboration_request', 'UPDATE', 'id'),
        ('collaboration_block', 'UPDATE', 'blocker_id, blocked_id')
    ) AS t (name, operations, key)
    LOOP
        EXECUTE format(
            'CREATE TRIGGER correction_kept AFTER %s ON %I FOR EACH ROW'
                ' WHEN (current_setting(''bzpeer.correction'', true) <> '''') EXECUTE FUNCTION keep_correction_change(%s)',
            kept.operations, kept.name, kept.key);
    END LOOP;
END $do$;
