-- A researcher called Graph had no page: its address was the one of the record's graph (shared.Slug.ofName does so from now on).
UPDATE author SET slug = slug || '-name', version = version + 1
WHERE slug IN ('claims', 'follow', 'graph', 'history', 'requests', 'trust', 'waiting');
