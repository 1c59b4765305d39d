-- Who has said that she cannot come (återbud). Taken back by removing the row; the trail keeps both.
CREATE TABLE meeting_decline (
  meeting     UUID        NOT NULL REFERENCES meeting (id),
  person      UUID        NOT NULL,
  declined_at DATETIME(6) NOT NULL,
  PRIMARY KEY (meeting, person)
);
