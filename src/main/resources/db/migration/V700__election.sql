-- One secret election: what was planned, where it stands. Its records are written once: what is fixed is never changed.
CREATE TABLE election (
  id          UUID         NOT NULL PRIMARY KEY,
  uuid        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title       VARCHAR(200) NOT NULL,
  description VARCHAR(4000) NOT NULL,
  language    CHAR(2)      NOT NULL,
  questions   LONGTEXT     NOT NULL,
  profile     VARCHAR(10)  NOT NULL,
  revote      TINYINT      NOT NULL,
  opens_at    DATETIME(6)  NOT NULL,
  closes_at   DATETIME(6)  NOT NULL,
  trustees    INT          NOT NULL,
  threshold   INT          NOT NULL,
  snapshot    UUID         NOT NULL REFERENCES register_snapshot (id),
  hours       VARCHAR(100) NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  entitled    INT          NOT NULL,
  difference  INT          NULL,
  batch       INT          NOT NULL,
  fingerprint VARCHAR(43)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  withheld    VARCHAR(500) NULL,
  prepared_by UUID         NULL,
  prepared_at DATETIME(6)  NOT NULL,
  UNIQUE KEY election_uuid (uuid),
  KEY election_state (state),
  CONSTRAINT election_state_known CHECK (state IN ('PREPARED', 'FROZEN', 'KEYED', 'SEALED', 'PROVEN', 'OPEN', 'CLOSED', 'TALLIED',
    'COUNTED', 'WITHHELD', 'ABANDONED')),
  CONSTRAINT election_order CHECK (opens_at < closes_at),
  CONSTRAINT election_threshold CHECK (threshold BETWEEN 1 AND trustees)
);
-- Whose members are asked; none: all.
CREATE TABLE election_association (
  election    UUID NOT NULL REFERENCES election (id),
  association UUID NOT NULL,
  PRIMARY KEY (election, association)
);
CREATE TABLE election_record (
  election UUID        NOT NULL REFERENCES election (id),
  kind     VARCHAR(20) NOT NULL,
  bytes    LONGBLOB    NOT NULL,
  PRIMARY KEY (election, kind)
);
