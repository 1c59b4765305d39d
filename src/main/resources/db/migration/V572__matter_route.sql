-- Where a matter was sent and what else was weighed, with the arithmetic and the rule set it rests on. Never changed afterwards.
CREATE TABLE matter_route (
  id         UUID        NOT NULL PRIMARY KEY,
  matter     UUID        NOT NULL REFERENCES matter (id),
  routed_at  DATETIME(6) NOT NULL,
  routed_by  UUID        NULL,
  deadline   DATETIME(6) NULL,
  level      VARCHAR(12) NOT NULL,
  model      VARCHAR(20) NOT NULL,
  rule_set   INT         NOT NULL REFERENCES rule_set (version),
  demanded   INT         NOT NULL,
  chosen     INT         NOT NULL,
  publish_by DATE        NULL,
  KEY matter_route_of (matter, routed_at)
);
CREATE TABLE matter_route_option (
  route        UUID        NOT NULL REFERENCES matter_route (id),
  place        INT         NOT NULL,
  way          VARCHAR(20) NOT NULL,
  notice       VARCHAR(12) NOT NULL,
  body         UUID        NULL REFERENCES body (id),
  notice_hours INT         NOT NULL,
  voting_days  INT         NOT NULL,
  call_by      DATETIME(6) NULL,
  earliest     DATE        NOT NULL,
  is_open      BOOLEAN     NOT NULL,
  PRIMARY KEY (route, place)
);
