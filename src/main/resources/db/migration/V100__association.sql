-- A name is carried by one association. A branch association has no municipality; every other has one.
CREATE TABLE association (
  id           UUID         NOT NULL PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  kind         VARCHAR(12)  NOT NULL,
  municipality VARCHAR(80)  NULL,
  UNIQUE KEY association_name (name),
  CONSTRAINT association_kind CHECK (kind IN ('CITY', 'MUNICIPALITY', 'BRANCH')),
  CONSTRAINT association_place CHECK ((kind = 'BRANCH') = (municipality IS NULL))
);
