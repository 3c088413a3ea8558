-- A digest that cannot be made waits longer each time, so that it does not stand before everybody else's.
ALTER TABLE feed_settings ADD COLUMN digest_failures smallint NOT NULL DEFAULT 0 CHECK (digest_failures >= 0);
