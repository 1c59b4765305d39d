-- What a delegation or committee has reported to the council it is drawn from, meeting by meeting. Written once.
CREATE TABLE report_back (
  meeting     UUID        NOT NULL PRIMARY KEY REFERENCES meeting (id),
  body        UUID        NOT NULL REFERENCES body (id),
  reported_by UUID        NULL,
  reported_at DATETIME(6) NOT NULL,
  text        TEXT        NOT NULL,
  KEY report_back_body (body)
);
