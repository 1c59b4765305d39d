-- A merger, split or move of an association, from a day. What it did to the members is in affiliation, row by row, and can be
-- done again from here: a register file that is read before the day may bring other members.
CREATE TABLE reorganisation (
  id           UUID         NOT NULL PRIMARY KEY,
  kind         VARCHAR(8)   NOT NULL,
  association  UUID         NOT NULL REFERENCES association (id),
  successor    UUID         NULL REFERENCES association (id),
  takes_effect DATE         NOT NULL,
  basis        VARCHAR(300) NOT NULL,
  decided_at   DATETIME(6)  NOT NULL,
  KEY reorganisation_by_day (takes_effect, decided_at),
  CONSTRAINT reorganisation_kind CHECK (kind IN ('MERGE', 'SPLIT', 'MOVE')),
  CONSTRAINT reorganisation_successor CHECK ((kind = 'MOVE') = (successor IS NULL))
);
ALTER TABLE association
  ADD COLUMN successor UUID NULL REFERENCES association (id);
