CREATE TABLE meeting (
  id              UUID         NOT NULL PRIMARY KEY,
  body            UUID         NOT NULL REFERENCES body (id),
  title           VARCHAR(120) NOT NULL,
  place           VARCHAR(200) NOT NULL,
  starts_at       DATETIME(6)  NOT NULL,
  open_to_members BOOLEAN      NOT NULL,
  state           VARCHAR(10)  NOT NULL,
  leader          UUID         NULL,
  planned_at      DATETIME(6)  NOT NULL,
  called_at       DATETIME(6)  NULL,
  opened_at       DATETIME(6)  NULL,
  closed_at       DATETIME(6)  NULL,
  KEY meeting_time (starts_at),
  KEY meeting_body (body, starts_at)
);
