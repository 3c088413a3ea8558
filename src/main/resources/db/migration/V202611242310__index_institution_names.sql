-- The graph leads from a printed affiliation to the institution of that name; a name may be longer than an index can hold.
CREATE INDEX institution_name ON institution (left(name, 200));
