-- Following: who follows what, what is new about it, and how each follower wants to hear of it.

CREATE TABLE follow (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES account,
    -- Exactly one of the three. A record that goes away takes its follows along, so none is ever left without its record.
    author_id bigint REFERENCES author ON DELETE CASCADE,
    topic_id integer REFERENCES topic ON DELETE CASCADE,
    institution_id bigint REFERENCES institution ON DELETE CASCADE,
    followed_at timestamptz NOT NULL DEFAULT now(),
    CHECK (num_nonnulls(author_id, topic_id, institution_id) = 1),
    UNIQUE (account_id, author_id),
    UNIQUE (account_id, topic_id),
    UNIQUE (account_id, institution_id)
);
CREATE INDEX follow_author ON follow (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX follow_topic ON follow (topic_id) WHERE topic_id IS NOT NULL;
CREATE INDEX follow_institution ON follow (institution_id) WHERE institution_id IS NOT NULL;

ALTER TABLE topic ADD COLUMN followers integer NOT NULL DEFAULT 0;
ALTER TABLE institution ADD COLUMN followers integer NOT NULL DEFAULT 0;

-- What became known about a work: written at the end of an import, and only about what somebody follows. The ids rise
-- with the time at which news become visible, since one import runs at a time.
CREATE TABLE news (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('NEW_WORK', 'CORRECTION')),
    work_id bigint NOT NULL,
    happened_at timestamptz NOT NULL
);
CREATE TABLE news_about (
    news_id bigint NOT NULL REFERENCES news ON DELETE CASCADE,
    author_id bigint REFERENCES author ON DELETE CASCADE,
    topic_id integer REFERENCES topic ON DELETE CASCADE,
    institution_id bigint REFERENCES institution ON DELETE CASCADE,
    CHECK (num_nonnulls(author_id, topic_id, institution_id) = 1)
);
CREATE INDEX news_about_news ON news_about (news_id);
CREATE INDEX news_about_author ON news_about (author_id, news_id DESC) WHERE author_id IS NOT NULL;
CREATE INDEX news_about_topic ON news_about (topic_id, news_id DESC) WHERE topic_id IS NOT NULL;
CREATE INDEX news_about_institution ON news_about (institution_id, news_id DESC) WHERE institution_id IS NOT NULL;

CREATE TABLE feed_settings (
    account_id bigint PRIMARY KEY REFERENCES account,
    digest text NOT NULL DEFAULT 'NEVER' CHECK (digest IN ('NEVER', 'DAILY', 'WEEKLY')),
    next_digest_at timestamptz,
    -- The newest of the news that the last digest knew.
    digest_seen bigint NOT NULL DEFAULT 0,
    -- The secret address of the feed follows from this number and a key of the site; the next number makes it another.
    address_number integer NOT NULL DEFAULT 0,
    address_open boolean NOT NULL DEFAULT false,
    CHECK ((digest = 'NEVER') = (next_digest_at IS NULL))
);
CREATE INDEX feed_settings_due ON feed_settings (next_digest_at) WHERE next_digest_at IS NOT NULL;

-- The pages of topics and institutions: their most prolific researchers and newest works. An affiliation may be longer
-- than an index can hold.
CREATE INDEX author_topic ON author (main_topic_id, works DESC, id);
CREATE INDEX author_affiliation ON author (left(affiliation, 200), works DESC, id) WHERE affiliation IS NOT NULL;
CREATE INDEX work_topic ON work ((topic_ids[1]), published DESC, id DESC);
