-- Where an association works, dated, because one may move to another municipality. A branch association has no municipality;
-- every other has one.
CREATE TABLE association_place (
  id           UUID        NOT NULL PRIMARY KEY,
  association  UUID        NOT NULL REFERENCES association (id),
  kind         VARCHAR(12) NOT NULL,
  municipality VARCHAR(80) NULL,
  begins_on    DATE        NOT NULL,
  ends_on      DATE        NOT NULL,
  PERIOD FOR placed (begins_on, ends_on),
  UNIQUE KEY association_in_one_place (association, placed WITHOUT OVERLAPS),
  CONSTRAINT association_kind CHECK (kind IN ('CITY', 'MUNICIPALITY', 'BRANCH')),
  CONSTRAINT association_place_named CHECK ((kind = 'BRANCH') = (municipality IS NULL))
);
INSERT INTO association_place (id, association, kind, municipality, begins_on, ends_on)
  SELECT UUID(), id, kind, municipality, founded_on, dissolved_on FROM association;
ALTER TABLE association
  DROP CONSTRAINT association_kind,
  DROP CONSTRAINT association_place,
  DROP COLUMN kind,
  DROP COLUMN municipality;
