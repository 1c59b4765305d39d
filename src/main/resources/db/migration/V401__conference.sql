-- The meeting that receives motions. The two counters give numbers without gaps: whoever raises one holds the row until commit.
CREATE TABLE conference (
  id           UUID         NOT NULL PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  place        VARCHAR(120) NOT NULL,
  first_day    DATE         NOT NULL,
  last_day     DATE         NOT NULL,
  deadline     DATETIME(6)  NOT NULL,
  series       VARCHAR(5)   NOT NULL,
  rule_set     INT          NOT NULL REFERENCES rule_set (version),
  last_receipt INT          NOT NULL DEFAULT 0,
  last_number  INT          NOT NULL DEFAULT 0,
  created_at   DATETIME(6)  NOT NULL,
  UNIQUE KEY conference_name (name),
  KEY conference_days (first_day),
  CHECK (last_day >= first_day)
);
