-- Admins look accounts up by the beginning of an address or a name.
CREATE INDEX account_address_beginning ON account (email_key text_pattern_ops);
CREATE INDEX account_name_beginning ON account (lower(name) text_pattern_ops);
