-- What newer records say of known works waits here until the run is completed: until then every reader sees the old
-- work with its old authors and cards, and afterwards the new one.

CREATE TABLE work_change (
    work_id bigint PRIMARY KEY REFERENCES work ON DELETE CASCADE,
    title text NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    slug text NOT NULL,
    published date NOT NULL,
    month_only boolean NOT NULL,
    topic_ids integer[] NOT NULL,
    -- A field that the record lacks is null here and stays as it is in the work.
    doi text,
    venue text,
    comments text,
    license text,
    abstract text,
    recorded_on date NOT NULL,
    author_names text[] NOT NULL,
    family_names text[] NOT NULL,
    author_keys bigint[] NOT NULL,
    affiliations text[]
);
