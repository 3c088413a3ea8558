-- Claims: who says that a record is theirs, by which proofs, and what was decided. A claim's state moves only along the rows of
-- claim_transition, and no record has two standing claims, whatever the code does.

CREATE TABLE claim_transition (
    from_state text NOT NULL,
    to_state text NOT NULL,
    PRIMARY KEY (from_state, to_state)
);
INSERT INTO claim_transition (from_state, to_state) VALUES
    ('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('PENDING', 'WITHDRAWN'),
    ('REJECTED', 'APPEALED'),
    ('APPEALED', 'APPROVED'), ('APPEALED', 'REJECTED'), ('APPEALED', 'WITHDRAWN'),
    ('APPROVED', 'DISPUTED'), ('APPROVED', 'WITHDRAWN'),
    ('DISPUTED', 'UPHELD'), ('DISPUTED', 'REVOKED'), ('DISPUTED', 'WITHDRAWN'),
    ('UPHELD', 'DISPUTED'), ('UPHELD', 'WITHDRAWN'),
    -- Decisions that their maker has reversed.
    ('APPROVED', 'PENDING'), ('APPROVED', 'APPEALED'), ('REJECTED', 'PENDING'), ('REVOKED', 'DISPUTED'), ('DISPUTED', 'APPROVED');

CREATE TABLE claim (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id bigint NOT NULL REFERENCES author,
    -- Null when the account was erased.
    account_id bigint REFERENCES account,
    state text NOT NULL CHECK (state IN
        ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'APPEALED', 'DISPUTED', 'UPHELD', 'REVOKED')),
    -- The reason code of the newest decision.
    reason text,
    opened_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    -- Until when the one it waits for should act; null when it waits for nobody.
    deadline timestamptz,
    waits_for text CHECK (waits_for IN ('CLAIMANT', 'CURATOR')),
    appeal text CHECK (length(appeal) <= 2000),
    -- The curator who asked for a revocation; another one carries it out.
    revocation_asked_by bigint,
    revocation_reason text,
    version integer NOT NULL DEFAULT 0,
    CHECK ((deadline IS NULL) = (waits_for IS NULL))
);
CREATE UNIQUE INDEX claim_standing ON claim (author_id) WHERE state IN ('APPROVED', 'DISPUTED', 'UPHELD');
CREATE UNIQUE INDEX claim_live ON claim (author_id, account_id)
    WHERE state IN ('PENDING', 'APPEALED', 'APPROVED', 'DISPUTED', 'UPHELD');
CREATE INDEX claim_author ON claim (author_id);
CREATE INDEX claim_account ON claim (account_id, id);
CREATE INDEX claim_queue ON claim (state, deadline, id) WHERE state IN ('PENDING', 'APPEALED', 'DISPUTED');

CREATE FUNCTION hold_claim_to_transitions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.state <> 'PENDING' THEN
        RAISE EXCEPTION 'a claim begins as PENDING, not as %', NEW.state USING ERRCODE = 'check_violation';
    ELSIF TG_OP = 'UPDATE' AND NEW.state <> OLD.state AND NOT EXISTS (
            SELECT FROM claim_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
        RAISE EXCEPTION 'a claim does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER claim_state BEFORE INSERT OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION hold_claim_to_transitions();

CREATE TABLE claim_decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim_id bigint NOT NULL REFERENCES claim,
    from_state text NOT NULL,
    to_state text NOT NULL,
    reason text NOT NULL,
    note text NOT NULL DEFAULT '',
    -- The account that decided, kept as a number when the account is erased. Null: the site itself.
    actor_id bigint,
    decided_at timestamptz NOT NULL,
    reverses bigint REFERENCES claim_decision,
    FOREIGN KEY (from_state, to_state) REFERENCES claim_transition
);
CREATE INDEX claim_decision_claim ON claim_decision (claim_id, id);

CREATE FUNCTION refuse_decision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'decisions are append-only';
END $$;
CREATE TRIGGER claim_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_decision_change();

-- What speaks for a claim. Several of one kind are told apart by what they rest on: the address, the page, the voucher.
CREATE TABLE claim_proof (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim_id bigint NOT NULL REFERENCES claim,
    kind text NOT NULL CHECK (kind IN ('ORCID', 'INSTITUTION', 'AUTHOR_ADDRESS', 'HOMEPAGE', 'VOUCH', 'STATEMENT')),
    rests_on text NOT NULL CHECK (length(rests_on) <= 2000),
    state text NOT NULL CHECK (state IN ('OPEN', 'STANDING', 'ENDED')),
    strength text CHECK (strength IN ('MEDIUM', 'STRONG')),
    -- SHA-256 of a code that was mailed, until when it works, and how often it was guessed at.
    code_hash bytea,
    code_expires_at timestamptz,
    tries integer NOT NULL DEFAULT 0,
    begun_at timestamptz NOT NULL,
    seen_at timestamptz,
    next_check_at timestamptz,
    failed_checks integer NOT NULL DEFAULT 0,
    -- Why it does not stand (yet), in the claimant's words.
    problem text,
    version integer NOT NULL DEFAULT 0,
    CHECK (state <> 'STANDING' OR seen_at IS NOT NULL)
);
CREATE UNIQUE INDEX claim_proof_once ON claim_proof (claim_id, kind, md5(rests_on));
CREATE INDEX claim_proof_check ON claim_proof (next_check_at) WHERE state = 'STANDING' AND next_check_at IS NOT NULL;

-- Vouches by co-authors, one a claim and voucher.
CREATE TABLE vouch (
    claim_id bigint NOT NULL REFERENCES claim ON DELETE CASCADE,
    -- The voucher's own record, and the account that owned it then.
    author_id bigint NOT NULL REFERENCES author,
    account_id bigint NOT NULL REFERENCES account,
    institution text NOT NULL,
    asked_at timestamptz NOT NULL,
    given_at timestamptz,
    PRIMARY KEY (claim_id, author_id)
);
CREATE INDEX vouch_account ON vouch (account_id, given_at);
CREATE INDEX vouch_author ON vouch (author_id);

-- Domains whose mailboxes belong to an organisation. Curated ones are known to be given to its members alone.
CREATE TABLE institution_domain (
    domain text PRIMARY KEY,
    institution_id bigint NOT NULL REFERENCES institution,
    curated boolean NOT NULL DEFAULT false
);
CREATE INDEX institution_domain_institution ON institution_domain (institution_id);

-- What works say of the person at one position of their author list, beside the name. arXiv says none of this.
CREATE TABLE work_author_address (
    work_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    position integer NOT NULL,
    address text NOT NULL,
    source text NOT NULL,
    recorded_on date NOT NULL,
    PRIMARY KEY (work_id, position, address)
);
CREATE TABLE work_author_orcid (
    work_id bigint NOT NULL REFERENCES work ON DELETE CASCADE,
    position integer NOT NULL,
    orcid text NOT NULL,
    source text NOT NULL,
    recorded_on date NOT NULL,
    PRIMARY KEY (work_id, position)
);

-- A record that was ever claimed: no import merges it into another one or takes it out.
ALTER TABLE author ADD COLUMN held boolean NOT NULL DEFAULT false;
CREATE INDEX author_held ON author (id) WHERE held;

-- What a false owner has given to others ends with the claim.
CREATE INDEX evidence_given ON evidence (reference) WHERE rule IN ('E1', 'E2');
