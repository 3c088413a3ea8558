-- Passkeys, in the two tables that Spring Security's repositories read; a holder's name is the account's id. No foreign key: the names are not ours to change, erasing takes both.
CREATE TABLE user_entities (
    id text PRIMARY KEY,
    name text NOT NULL UNIQUE,
    display_name text
);

CREATE TABLE user_credentials (
    credential_id text PRIMARY KEY,
    user_entity_user_id text NOT NULL REFERENCES user_entities ON DELETE CASCADE,
    public_key bytea NOT NULL,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean NOT NULL,
    authenticator_transports text,
    public_key_credential_type text,
    backup_state boolean NOT NULL,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamptz,
    last_used timestamptz,
    label text NOT NULL
);
CREATE INDEX user_credentials_holder ON user_credentials (user_entity_user_id);
