-- The register as it was on a day, for good: rows are only ever added. No names: the number says who it is, to those who may
-- look it up.
CREATE TABLE register_snapshot (
  id             UUID        NOT NULL PRIMARY KEY,
  sequence       INT         NOT NULL,
  cut_off        DATE        NOT NULL,
  taken_at       DATETIME(6) NOT NULL,
  taken_by       UUID        NULL,
  register_as_of DATE        NOT NULL,
  rule_set       INT         NOT NULL REFERENCES rule_set (version),
  waiting_days   INT         NOT NULL,
  previous       UUID        NULL REFERENCES register_snapshot (id),
  members        INT         NOT NULL,
  in_force       INT         NOT NULL,
  content_hash   CHAR(64)    NOT NULL,
  UNIQUE KEY register_snapshot_sequence (sequence)
);
CREATE TABLE snapshot_member (
  snapshot   UUID        NOT NULL REFERENCES register_snapshot (id),
  member     UUID        NOT NULL REFERENCES member (id),
  number     VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  geographic UUID        NOT NULL,
  branch     UUID        NULL,
  votes_in   UUID        NOT NULL,
  standing   VARCHAR(12) NOT NULL,
  PRIMARY KEY (snapshot, member),
  KEY snapshot_votes_in (snapshot, votes_in, standing)
);
