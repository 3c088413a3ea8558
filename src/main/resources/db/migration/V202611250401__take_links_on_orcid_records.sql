-- A link on an ORCID record proves a claim, too: one more kind beside the six.
ALTER TABLE claim_proof DROP CONSTRAINT claim_proof_kind_check;
ALTER TABLE claim_proof ADD CONSTRAINT claim_proof_kind_check CHECK (
    kind IN ('ORCID', 'ORCID_RECORD', 'INSTITUTION', 'AUTHOR_ADDRESS', 'HOMEPAGE', 'VOUCH', 'STATEMENT')) NOT VALID;
ALTER TABLE claim_proof VALIDATE CONSTRAINT claim_proof_kind_check;
