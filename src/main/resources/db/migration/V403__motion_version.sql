-- The text of a motion. A draft is its first version and overwritten while it is one ("revision" counts); once handed in, every
-- change is a new version.
CREATE TABLE motion_version (
  id       UUID         NOT NULL PRIMARY KEY,
  motion   UUID         NOT NULL REFERENCES motion (id) ON DELETE CASCADE,
  version  INT          NOT NULL,
  revision INT          NOT NULL,
  language VARCHAR(2)   NOT NULL,
  title    VARCHAR(300) NOT NULL,
  reasons  MEDIUMTEXT   NOT NULL,
  saved_at DATETIME(6)  NOT NULL,
  saved_by UUID         NOT NULL,
  UNIQUE KEY motion_version_once (motion, version)
);
CREATE TABLE motion_clause (
  version UUID          NOT NULL REFERENCES motion_version (id) ON DELETE CASCADE,
  place   INT           NOT NULL,
  clause  VARCHAR(4000) NOT NULL,
  kept    BOOLEAN       NOT NULL,
  PRIMARY KEY (version, place)
);
