-- Names that people go by, and works that they say are not theirs: what recognition must know, and what pages must show instead of the printed name.

ALTER TABLE author ADD COLUMN name_chosen boolean NOT NULL DEFAULT false;

-- The author list as it is shown, where somebody on it has chosen a name; without one, the list is shown as printed.
ALTER TABLE byline ADD COLUMN shown_names text[];

-- Every name that a researcher who has chosen one is or was known by. Only the preferred one is ever shown; the others
-- serve to recognise the researcher on works, and nothing renders them.
CREATE TABLE author_name_form (
    author_id bigint NOT NULL REFERENCES author ON DELETE CASCADE,
    name text NOT NULL,
    family_name text NOT NULL,
    block text NOT NULL,
    preferred boolean NOT NULL DEFAULT false,
    PRIMARY KEY (author_id, name)
);
CREATE UNIQUE INDEX author_name_form_preferred ON author_name_form (author_id) WHERE preferred;
CREATE INDEX author_name_form_block ON author_name_form (block);

-- The owner's word that a work is not theirs: whoever is meant by the name on it, this researcher is not.
CREATE TABLE not_mine (
    author_id bigint NOT NULL REFERENCES author ON DELETE CASCADE,
    work_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    decided_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (author_id, work_id)
);
CREATE INDEX not_mine_work ON not_mine (work_id);
