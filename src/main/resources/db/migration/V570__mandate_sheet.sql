-- What a group may decide alone and what it must bring to others, in versions. A version is proposed by one and decided by another;
-- it is in force from its day on, and the latest one that is decided counts. Lines are never changed: a change is a new version.
CREATE TABLE mandate_sheet (
  id          UUID         NOT NULL PRIMARY KEY,
  arena       UUID         NOT NULL REFERENCES arena (id),
  version     INT          NOT NULL,
  valid_from  DATE         NOT NULL,
  basis       VARCHAR(300) NOT NULL,
  proposed_by UUID         NULL,
  proposed_at DATETIME(6)  NOT NULL,
  settled_by  UUID         NULL,
  settled_at  DATETIME(6)  NULL,
  state       VARCHAR(12)  NOT NULL,
  open_one    TINYINT AS (IF(state = 'PROPOSED', 1, NULL)) PERSISTENT,
  UNIQUE KEY mandate_sheet_version (arena, version),
  UNIQUE KEY mandate_sheet_one_proposal (arena, open_one),
  CONSTRAINT mandate_sheet_state CHECK (state IN ('PROPOSED', 'DECIDED', 'REJECTED'))
);
CREATE TABLE mandate_line (
  sheet      UUID         NOT NULL REFERENCES mandate_sheet (id),
  place      INT          NOT NULL,
  topic      VARCHAR(120) NOT NULL,
  definition VARCHAR(500) NOT NULL,
  level      VARCHAR(12)  NOT NULL,
  weight     VARCHAR(12)  NOT NULL,
  basis      VARCHAR(300) NOT NULL,
  PRIMARY KEY (sheet, place),
  CONSTRAINT mandate_line_level CHECK (level IN ('ALONE', 'CONSULT', 'COUNCIL', 'MEMBERS'))
);
