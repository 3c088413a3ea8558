-- Direct collaboration: what owners are open to, requests and conversations, who waits for a record to be claimed, blocks
-- and reports. States and their order are held here as well as in the code.

-- What the owner of a record has said. It counts only while that account owns the record.
CREATE TABLE collaboration_offer (
    author_id bigint PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    intents text[] NOT NULL CHECK (intents <@ ARRAY['COAUTHOR', 'REVIEW', 'DATA', 'SUPERVISION', 'TALK']),
    capacity text NOT NULL CHECK (capacity IN ('OPEN', 'LIMITED', 'CLOSED')),
    closed_until date,
    languages text[] NOT NULL,
    CHECK ((capacity = 'CLOSED') = (closed_until IS NOT NULL))
);
CREATE INDEX collaboration_offer_account ON collaboration_offer (account_id);
CREATE INDEX collaboration_offer_reopens ON collaboration_offer (closed_until) WHERE closed_until IS NOT NULL;

-- Who is to be told when a record is claimed. No foreign key to the record: it may be merged into another one.
CREATE TABLE claim_waiting (
    author_id bigint NOT NULL,
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    topic_id integer REFERENCES topic,
    since timestamptz NOT NULL,
    told_at timestamptz,
    PRIMARY KEY (author_id, account_id)
);
CREATE INDEX claim_waiting_account ON claim_waiting (account_id);

CREATE TABLE collaboration_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint NOT NULL,
    owner_id bigint REFERENCES account ON DELETE SET NULL,
    sender_id bigint REFERENCES account ON DELETE SET NULL,
    sender_author_id bigint NOT NULL,
    intent text NOT NULL CHECK (intent IN ('COAUTHOR', 'REVIEW', 'DATA', 'SUPERVISION', 'TALK')),
    context_kind text NOT NULL CHECK (context_kind IN ('WORK', 'COAUTHOR', 'TOPIC', 'OWN')),
    context_id bigint NOT NULL,
    text text NOT NULL CHECK (char_length(text) <= 1000),
    state text NOT NULL DEFAULT 'OPEN'
        CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'CLOSED', 'ENDED')),
    decline_reason text CHECK (decline_reason IN ('NO_TIME', 'OTHER_FIELD', 'PLANNED', 'UNSAID')),
    -- Sent over a block: the sender sees it as any other, the owner never does.
    withheld boolean NOT NULL DEFAULT false,
    sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    closed_at timestamptz,
    CHECK (owner_id <> sender_id),
    CHECK ((state = 'DECLINED') = (decline_reason IS NOT NULL)),
    CHECK (state IN ('OPEN', 'ACCEPTED') OR closed_at IS NOT NULL),
    CHECK (NOT (withheld AND state IN ('ACCEPTED', 'DECLINED', 'ENDED')))
);
-- One open request or running conversation a pair, whoever began it; a withheld one is nobody's business but the sender's.
CREATE UNIQUE INDEX collaboration_request_pair
    ON collaboration_request (least(sender_id, owner_id), greatest(sender_id, owner_id))
    WHERE state IN ('OPEN', 'ACCEPTED') AND NOT withheld;
CREATE UNIQUE INDEX collaboration_request_once
    ON collaboration_request (sender_id, owner_id) WHERE state IN ('OPEN', 'ACCEPTED');
CREATE INDEX collaboration_request_sent ON collaboration_request (sender_id, id);
CREATE INDEX collaboration_request_received ON collaboration_request (owner_id, id);
CREATE INDEX collaboration_request_open ON collaboration_request (author_id) WHERE state IN ('OPEN', 'ACCEPTED');
CREATE INDEX collaboration_request_due ON collaboration_request (expires_at) WHERE state = 'OPEN';

CREATE FUNCTION hold_collaboration_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
            ('OPEN', 'ACCEPTED'), ('OPEN', 'DECLINED'), ('OPEN', 'WITHDRAWN'), ('OPEN', 'EXPIRED'), ('OPEN', 'CLOSED'),
            ('ACCEPTED', 'ENDED')) THEN
        RAISE EXCEPTION 'a request does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER collaboration_request_state BEFORE UPDATE ON collaboration_request
    FOR EACH ROW EXECUTE FUNCTION hold_collaboration_request();

CREATE TABLE collaboration_message (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES collaboration_request ON DELETE CASCADE,
    -- Null: the account was erased, and the text with it.
    writer_id bigint REFERENCES account ON DELETE SET NULL,
    text text NOT NULL CHECK (char_length(text) <= 2000),
    written_at timestamptz NOT NULL
);
CREATE INDEX collaboration_message_conversation ON collaboration_message (request_id, id);
CREATE INDEX collaboration_message_writer ON collaboration_message (writer_id);

-- A block is silent and holds in both directions.
CREATE TABLE collaboration_block (
    blocker_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    blocked_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    -- The record by which the blocker knows the other one.
    author_id bigint NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (blocker_id, blocked_id),
    CHECK (blocker_id <> blocked_id)
);
CREATE INDEX collaboration_block_blocked ON collaboration_block (blocked_id);

-- What was reported, as it was then: it can be neither changed nor taken back, so its accounts are plain numbers.
CREATE TABLE abuse_report (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL,
    author_id bigint NOT NULL,
    reporter_id bigint NOT NULL,
    reported_id bigint NOT NULL,
    reason text NOT NULL CHECK (reason IN ('SPAM', 'RUDE', 'FALSE_IDENTITY', 'OTHER')),
    note text NOT NULL CHECK (char_length(note) <= 1000),
    intent text NOT NULL,
    request_text text NOT NULL,
    messages jsonb NOT NULL,
    reported_at timestamptz NOT NULL
);
CREATE INDEX abuse_report_reporter ON abuse_report (reporter_id);

CREATE TABLE abuse_decision (
    report_id bigint PRIMARY KEY REFERENCES abuse_report,
    outcome text NOT NULL CHECK (outcome IN ('DISMISSED', 'WARNED', 'BARRED')),
    note text NOT NULL CHECK (char_length(note) <= 1000),
    curator_id bigint NOT NULL,
    decided_at timestamptz NOT NULL,
    -- Whom it bars from sending, and until when.
    barred_id bigint,
    barred_until timestamptz,
    CHECK ((outcome = 'BARRED') = (barred_id IS NOT NULL AND barred_until IS NOT NULL))
);
CREATE INDEX abuse_decision_bars ON abuse_decision (barred_id, barred_until) WHERE barred_id IS NOT NULL;
CREATE INDEX abuse_decision_newest ON abuse_decision (decided_at DESC);

-- The queue: a report leaves it when it is decided.
CREATE TABLE abuse_report_open (
    report_id bigint PRIMARY KEY REFERENCES abuse_report
);

CREATE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a report and its decision are append-only';
END $$;
CREATE TRIGGER abuse_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON abuse_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_report();
CREATE TRIGGER abuse_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON abuse_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_report();
