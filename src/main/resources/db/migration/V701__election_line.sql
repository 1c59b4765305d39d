-- Who may vote in an election, by which channel, and whether that is done: never how often, never when. The pseudonym is random for
-- each election and line. A reserve line has no member until it is assigned; a blocked line makes room for another of the same member.
CREATE TABLE election_line (
  election    UUID         NOT NULL REFERENCES election (id),
  pseudonym   CHAR(22)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  member      UUID         NULL REFERENCES member (id),
  association UUID         NULL,
  channel     VARCHAR(10)  NOT NULL,
  credential  VARCHAR(700) CHARACTER SET ascii COLLATE ascii_bin NULL,
  salt        BINARY(32)   NOT NULL,
  code        VARBINARY(200) NULL,
  state       VARCHAR(10)  NOT NULL,
  live        TINYINT AS (IF(state = 'BLOCKED', NULL, 1)) PERSISTENT,
  PRIMARY KEY (election, pseudonym),
  UNIQUE KEY election_line_member (election, member, live),
  UNIQUE KEY election_line_credential (election, credential),
  CONSTRAINT election_line_state CHECK (state IN ('OPEN', 'VOTED', 'PAPER', 'BLOCKED')),
  CONSTRAINT election_line_channel CHECK (channel IN ('CODE', 'PAPER', 'RESERVE', 'KEY'))
);
-- What people did to a line. Casting is not among it.
CREATE TABLE election_line_event (
  id        UUID        NOT NULL PRIMARY KEY,
  election  UUID        NOT NULL REFERENCES election (id),
  pseudonym CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  what      VARCHAR(20) NOT NULL,
  done_by   UUID        NULL,
  done_at   DATETIME(6) NOT NULL,
  KEY election_line_event_of (election, pseudonym)
);
-- A correction needs two: the first row waits for somebody else to do the same.
CREATE TABLE election_correction (
  election  UUID        NOT NULL REFERENCES election (id),
  member    UUID        NOT NULL REFERENCES member (id),
  what      VARCHAR(20) NOT NULL,
  asked_by  UUID        NOT NULL,
  asked_at  DATETIME(6) NOT NULL,
  done_by   UUID        NULL,
  done_at   DATETIME(6) NULL,
  PRIMARY KEY (election, member, what)
);
