-- Which associations an arena spans, and when. An association may belong to several arenas, and more than once to the same one,
-- but never twice at a time.
CREATE TABLE arena_association (
  id          UUID NOT NULL PRIMARY KEY,
  arena       UUID NOT NULL REFERENCES arena (id),
  association UUID NOT NULL REFERENCES association (id),
  begins_on   DATE NOT NULL,
  ends_on     DATE NOT NULL,
  PERIOD FOR spanned (begins_on, ends_on),
  UNIQUE KEY arena_spans_once (arena, association, spanned WITHOUT OVERLAPS),
  KEY arena_association_of (association)
);
