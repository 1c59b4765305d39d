-- What an open import needs, removed when it is closed: the file, the rows that would change something, the faults, and how
-- far the work has come. The progress is written beside the work, so it refers to nothing that the work holds locked.
CREATE TABLE register_file (
  import  UUID       NOT NULL PRIMARY KEY REFERENCES register_import (id),
  content MEDIUMBLOB NOT NULL
);
CREATE TABLE register_row (
  import             UUID         NOT NULL,
  position           INT          NOT NULL,
  kind               VARCHAR(10)  NOT NULL,
  member             UUID         NOT NULL,
  number             VARCHAR(20)  NOT NULL,
  given_name         VARCHAR(80)  NOT NULL,
  family_name        VARCHAR(80)  NOT NULL,
  born               DATE         NULL,
  gender             VARCHAR(10)  NOT NULL,
  email              VARCHAR(254) NOT NULL,
  phone              VARCHAR(16)  NOT NULL,
  street             VARCHAR(120) NOT NULL,
  postal_code        VARCHAR(10)  NOT NULL,
  town               VARCHAR(80)  NOT NULL,
  language           VARCHAR(8)   NOT NULL,
  joined_on          DATE         NULL,
  protected_identity BOOLEAN      NOT NULL,
  effective_from     DATE         NOT NULL,
  geographic         UUID         NULL,
  branch             UUID         NULL,
  votes_in           UUID         NULL,
  paid_from          DATE         NULL,
  last_paid_on       DATE         NULL,
  paid_until         DATE         NULL,
  drop_paid_from     DATE         NULL,
  PRIMARY KEY (import, position),
  KEY register_row_kind (import, kind, position)
);
CREATE TABLE register_fault (
  import  UUID         NOT NULL,
  place   INT          NOT NULL,
  line    INT          NOT NULL,
  field   VARCHAR(20)  NOT NULL,
  value   VARCHAR(110) NOT NULL,
  reason  VARCHAR(60)  NOT NULL,
  details VARCHAR(300) NOT NULL,
  PRIMARY KEY (import, place)
);
CREATE TABLE register_progress (
  import  UUID         NOT NULL PRIMARY KEY,
  phase   VARCHAR(10)  NOT NULL,
  done    INT          NOT NULL,
  total   INT          NOT NULL,
  at      DATETIME(6)  NOT NULL,
  problem VARCHAR(600) NOT NULL
);
