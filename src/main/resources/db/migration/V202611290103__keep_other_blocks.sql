-- A record whose works print its name in forms of several blocks (Schuetze, Schütze; Mary Jones after Mary Smith was merged with her)
-- is looked at with the new works of each of them: the blocks beside the record's own one. Few records have any.
ALTER TABLE author ADD COLUMN other_blocks text[];
CREATE INDEX author_elsewhere ON author (id) WHERE other_blocks IS NOT NULL;
