-- A planned reorganisation may be withdrawn before its day: one asks, with a decision, and another confirms.
ALTER TABLE reorganisation
  ADD COLUMN withdrawal_asked_by UUID         NULL,
  ADD COLUMN withdrawal_asked_at DATETIME(6)  NULL,
  ADD COLUMN withdrawal_basis    VARCHAR(300) NULL,
  ADD COLUMN withdrawn_by        UUID         NULL,
  ADD COLUMN withdrawn_at        DATETIME(6)  NULL;
-- What a planned reorganisation changed in the arenas, so that it can be put back: a span of the association that was ended or removed,
-- with its former days, and a span that was given instead.
CREATE TABLE arena_association_before (
  id          UUID        NOT NULL PRIMARY KEY,
  association UUID        NOT NULL REFERENCES association (id),
  takes_effect DATE       NOT NULL,
  arena       UUID        NOT NULL REFERENCES arena (id),
  given       UUID        NULL,
  begins_on   DATE        NOT NULL,
  ends_on     DATE        NOT NULL,
  KEY arena_association_before_of (association, takes_effect)
);
