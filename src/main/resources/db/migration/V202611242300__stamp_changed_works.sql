-- Harvesters ask for what has changed since they came last: that is when the site learned it, not the date of the source's record.
ALTER TABLE work ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX work_changed ON work (changed_at, id);

CREATE FUNCTION stamp_changed_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    RETURN NEW;
END $$;
CREATE TRIGGER work_stamped BEFORE UPDATE ON work FOR EACH ROW
    WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION stamp_changed_work();
