-- The public log of what was corrected on a record, by whom in kind (never by name), newest first on its page.
-- The detail holds ids and numbers alone: names are looked up when the page is read, so that a former name stands nowhere.
CREATE TABLE record_history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint NOT NULL REFERENCES author ON DELETE CASCADE,
    happened_at timestamptz NOT NULL DEFAULT now(),
    kind text NOT NULL,
    actor text NOT NULL CHECK (actor IN ('IMPORT', 'OWNER', 'CURATOR', 'SITE')),
    detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX record_history_list ON record_history (author_id, id DESC);
