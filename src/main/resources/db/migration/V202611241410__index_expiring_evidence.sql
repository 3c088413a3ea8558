-- Evidence that will run out is looked for every day; rows that are closed leave the index.
CREATE INDEX evidence_expiring ON evidence (expires_on) WHERE expires_on IS NOT NULL AND revoked_on IS NULL;
