-- Works come from many sources: one work has several records, versions and kinds, people and places their identifiers.

ALTER TABLE work DROP CONSTRAINT work_type_check;
ALTER TABLE work ADD CONSTRAINT work_type_check CHECK (type IN (
    'preprint', 'article', 'book', 'chapter', 'dataset', 'software', 'report', 'thesis', 'review', 'other'));
ALTER TABLE work
    -- The sources beside the leading one that have the work too, as readers see them; null when there is none.
    ADD COLUMN other_sources text[],
    ADD COLUMN pmid text,
    ADD COLUMN openalex_id text,
    -- The DOI of the preprint, where it has one of its own; doi is that of the published version.
    ADD COLUMN preprint_doi text,
    ADD COLUMN status text CHECK (status IN ('RETRACTED', 'WITHDRAWN'));

-- Titles are compared by their folded beginning, by its hash: a fifth of the size of an index on the text.
CREATE INDEX work_same_title ON work (hashtextextended(sort_key, 0));

-- The record that a work's title, dates and author list come from leads; the others add what it lacks.
ALTER TABLE work_record ADD COLUMN leads boolean NOT NULL DEFAULT true;

ALTER TABLE work_change
    -- Null: a preprint, or an article when it has a DOI or a venue.
    ADD COLUMN type text,
    ADD COLUMN pmid text,
    ADD COLUMN openalex_id text,
    ADD COLUMN preprint_doi text,
    ADD COLUMN status text,
    ADD COLUMN leading_source text,
    ADD COLUMN added_sources text[],
    -- Beside the author names; null where a name has none.
    ADD COLUMN orcids text[],
    ADD COLUMN openalex_authors text[],
    ADD COLUMN rors text[];

-- A source's own id of an author at a place of an author list (openalex), or the organisation printed there (ror).
CREATE TABLE work_author_id (
    work_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    position integer NOT NULL,
    scheme text NOT NULL CHECK (scheme IN ('openalex', 'ror')),
    value text NOT NULL,
    source text NOT NULL,
    recorded_on date NOT NULL,
    PRIMARY KEY (work_id, position, scheme)
);
CREATE INDEX work_author_id_value ON work_author_id (scheme, value);

ALTER TABLE institution
    ADD COLUMN openalex_id text,
    ADD COLUMN status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive', 'withdrawn')),
    -- A withdrawn or closed organisation leads to the one that follows it.
    ADD COLUMN successor_ror text;
CREATE INDEX institution_openalex ON institution (openalex_id) WHERE openalex_id IS NOT NULL;
