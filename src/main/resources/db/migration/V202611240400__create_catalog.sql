-- The catalogue: what was imported, who wrote it, and the panels that a researcher's page is read from.
-- Two families of tables that are never joined when a page is read: those keyed by author_id (author, author_panels,
-- authorship, evidence) and those keyed by work_id (work, work_abstract, byline). The importer writes both.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Ids come from rows, not from sequences: a rolled-back transaction gives its numbers back, so an interrupted import
-- that is run again ends with the same rows as an uninterrupted one.
CREATE TABLE id_counter (
    name text PRIMARY KEY,
    last bigint NOT NULL DEFAULT 0
);
INSERT INTO id_counter (name) VALUES ('work'), ('author'), ('topic');

CREATE TABLE topic (
    id integer PRIMARY KEY,
    name text NOT NULL,
    slug text NOT NULL,
    name_key text NOT NULL UNIQUE
);

-- A source's own code for a topic: arXiv's cs.LG and stat.ML both lead to "Machine Learning".
CREATE TABLE topic_code (
    source text NOT NULL,
    code text NOT NULL,
    topic_id integer NOT NULL REFERENCES topic,
    PRIMARY KEY (source, code)
);

CREATE TABLE institution (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    ror text UNIQUE,
    country_code char(2),
    source text NOT NULL,
    recorded_on date NOT NULL
);

CREATE TABLE import_run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text NOT NULL,
    input text NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'FINISHED', 'FAILED')),
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    records_read bigint NOT NULL DEFAULT 0,
    records_new bigint NOT NULL DEFAULT 0,
    records_changed bigint NOT NULL DEFAULT 0,
    records_unchanged bigint NOT NULL DEFAULT 0,
    records_refused bigint NOT NULL DEFAULT 0,
    reason text
);

-- The light half of a work: everything but its abstract, with the author list as it was printed.
CREATE TABLE work (
    id bigint PRIMARY KEY,
    title text NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    slug text NOT NULL,
    type text NOT NULL CHECK (type IN ('preprint', 'article')),
    source text NOT NULL,
    published date NOT NULL,
    month_only boolean NOT NULL DEFAULT false,
    topic_ids integer[] NOT NULL DEFAULT '{}',
    arxiv_id text,
    doi text,
    venue text,
    comments text,
    license text,
    recorded_on date NOT NULL,
    version integer NOT NULL DEFAULT 1,
    -- Author names as printed, the family name in each, and beside it a 64-bit key (family name with first initial, first given name) by which
    -- co-authors are recognised; beyond 100 authors the keys are a sample of 100.
    author_names text[] NOT NULL,
    family_names text[] NOT NULL,
    author_keys bigint[] NOT NULL,
    affiliations text[]
);
CREATE INDEX work_title_words ON work USING gin (to_tsvector('english', title));

CREATE TABLE work_abstract (
    work_id bigint PRIMARY KEY REFERENCES work ON DELETE CASCADE,
    text text NOT NULL
);
-- Abstracts stay in their row: a page reads ten of them, and a row out of line costs three more buffers.
ALTER TABLE work_abstract SET (toast_tuple_target = 8160);
ALTER TABLE work_abstract ALTER COLUMN text SET STORAGE MAIN;

-- Who stands at each position of a work's author list; a work without this row waits for its authors to be recognised.
CREATE TABLE byline (
    work_id bigint PRIMARY KEY REFERENCES work ON DELETE CASCADE,
    author_ids bigint[] NOT NULL
);

CREATE TABLE work_identifier (
    scheme text NOT NULL,
    value text NOT NULL,
    work_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    source text NOT NULL,
    recorded_on date NOT NULL,
    PRIMARY KEY (scheme, value)
);

-- Where each work comes from, and what its record said when it was last taken. An older record never replaces it.
CREATE TABLE work_record (
    source text NOT NULL,
    external_id text NOT NULL,
    work_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    recorded_on date NOT NULL,
    -- Of title, authors, categories and dates; the other fields are compared one by one, since a record that lacks
    -- them must not take them away.
    core_hash bigint NOT NULL,
    abstract_hash bigint,
    PRIMARY KEY (source, external_id)
);

-- New and changed works whose authors and counters are still to be worked out.
CREATE TABLE work_pending (
    work_id bigint PRIMARY KEY REFERENCES work ON DELETE CASCADE,
    -- Whether cards of this work already stand under its authors and must follow it.
    has_cards boolean NOT NULL
);
-- Researchers whose record changed without a work of theirs being pending (a name was taken off an author list).
CREATE TABLE author_pending (
    author_id bigint PRIMARY KEY
);

CREATE TABLE author (
    id bigint PRIMARY KEY,
    name text NOT NULL,
    slug text NOT NULL,
    -- Family name and first initial, folded: records in one block may be one person, records in two cannot.
    block text NOT NULL,
    -- First given name and family name, folded: records that share it are namesakes.
    name_key text NOT NULL,
    given_key text NOT NULL,
    family_key text NOT NULL,
    search_words tsvector NOT NULL,
    source text NOT NULL,
    recorded_on date NOT NULL,
    claim_state text NOT NULL DEFAULT 'UNCLAIMED' CHECK (claim_state IN ('UNCLAIMED', 'CLAIMED')),
    affiliation text,
    affiliation_source text,
    works integer NOT NULL DEFAULT 0,
    topics integer NOT NULL DEFAULT 0,
    followers integer NOT NULL DEFAULT 0,
    collaborators integer NOT NULL DEFAULT 0,
    close_collaborators integer NOT NULL DEFAULT 0,
    identified_works integer NOT NULL DEFAULT 0,
    versions_of_record integer NOT NULL DEFAULT 0,
    first_year smallint NOT NULL,
    last_year smallint NOT NULL,
    main_topic_id integer,
    trust_score smallint NOT NULL DEFAULT 0 CHECK (trust_score BETWEEN 0 AND 100),
    trust_label text NOT NULL DEFAULT 'UNVERIFIED',
    trust_level smallint NOT NULL DEFAULT 0 CHECK (trust_level BETWEEN 0 AND 5),
    rule_set smallint NOT NULL DEFAULT 1,
    version integer NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL
);
CREATE INDEX author_block ON author (block);
CREATE INDEX author_namesakes ON author (name_key, works DESC);
CREATE INDEX author_search ON author USING gin (search_words);
CREATE INDEX author_recent ON author (updated_at DESC, works DESC, id);
ALTER TABLE author SET (fillfactor = 90);

CREATE TABLE author_panels (
    author_id bigint PRIMARY KEY REFERENCES author ON DELETE CASCADE,
    names text[] NOT NULL,
    name_works integer[] NOT NULL,
    years smallint[] NOT NULL,
    year_works integer[] NOT NULL,
    types text[] NOT NULL,
    type_works integer[] NOT NULL,
    topic_ids integer[] NOT NULL,
    topic_works integer[] NOT NULL,
    -- Collaborators, most shared works first, at most 100 of them; works with more than 100 authors do not count. The
    -- weight of a pair is the sum of 1/(authors - 1) over the shared works.
    collaborator_ids bigint[] NOT NULL,
    shared_works integer[] NOT NULL,
    weights real[] NOT NULL
);

CREATE TABLE author_identifier (
    scheme text NOT NULL,
    value text NOT NULL,
    author_id bigint NOT NULL REFERENCES author ON DELETE CASCADE,
    source text NOT NULL,
    recorded_on date NOT NULL,
    PRIMARY KEY (scheme, value)
);
CREATE INDEX author_identifier_of ON author_identifier (author_id);

-- A merged record's old address still finds the survivor.
CREATE TABLE author_redirect (
    old_id bigint PRIMARY KEY,
    author_id bigint NOT NULL
);
CREATE INDEX author_redirect_target ON author_redirect (author_id);

-- One card a work under its author: all that the list of published work shows but the abstract, so that one profile's
-- page lies together in the table.
CREATE TABLE authorship (
    author_id bigint NOT NULL REFERENCES author,
    work_id bigint NOT NULL,
    position integer NOT NULL,
    printed_name text NOT NULL,
    basis text NOT NULL CHECK (basis IN ('FIRST', 'COAUTHORS', 'TOPIC', 'FIELD', 'AFFILIATION', 'IDENTIFIER', 'CURATED')),
    basis_detail text,
    published date NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    type text NOT NULL,
    month_only boolean NOT NULL,
    source text NOT NULL,
    title text NOT NULL,
    slug text NOT NULL,
    venue text,
    doi text,
    arxiv_id text,
    topic_ids integer[] NOT NULL,
    lead_names text[] NOT NULL,
    lead_ids bigint[] NOT NULL,
    author_count integer NOT NULL,
    recorded_on date NOT NULL,
    PRIMARY KEY (author_id, work_id)
);
CREATE INDEX authorship_list ON authorship (author_id, published DESC, sort_key, work_id) INCLUDE (type, topic_ids);

-- The evidence ledger. Points count only while the row is live; the score is a function of the live rows alone.
CREATE TABLE evidence (
    author_id bigint NOT NULL REFERENCES author ON DELETE CASCADE,
    rule text NOT NULL,
    reference text NOT NULL DEFAULT '',
    points smallint NOT NULL CHECK (points >= 0),
    seen text NOT NULL,
    source text NOT NULL,
    seen_on date NOT NULL,
    expires_on date,
    checked_by text,
    -- How firmly this binds the record to a person; null for evidence about the record alone.
    proof text CHECK (proof IN ('MEDIUM', 'STRONG', 'ORGANISATION')),
    revoked_on date,
    PRIMARY KEY (author_id, rule, reference)
);

-- Every distinct word of a researcher's name, folded: typing errors are mended here, word by word.
CREATE TABLE name_word (
    word text COLLATE "C" PRIMARY KEY
);
CREATE INDEX name_word_trigrams ON name_word USING gin (word gin_trgm_ops);
