-- A sounding: up to a few questions to a circle of people, advisory, open for some hours. Who is asked is settled when it opens.
CREATE TABLE sounding (
  id          UUID        NOT NULL PRIMARY KEY,
  matter      UUID        NOT NULL REFERENCES matter (id),
  circle      VARCHAR(12) NOT NULL,
  ring        VARCHAR(12) NOT NULL,
  asked       INT         NOT NULL,
  asked_by    UUID        NULL,
  opened_at   DATETIME(6) NOT NULL,
  closes_at   DATETIME(6) NOT NULL,
  remind_at   DATETIME(6) NULL,
  reminded_at DATETIME(6) NULL,
  closed_at   DATETIME(6) NULL,
  KEY sounding_of (matter, opened_at),
  KEY sounding_due (closed_at, closes_at),
  CONSTRAINT sounding_circle CHECK (circle IN ('CHAIRS', 'COUNCIL', 'DELEGATION'))
);
CREATE TABLE sounding_question (
  sounding UUID            NOT NULL REFERENCES sounding (id),
  place    INT             NOT NULL,
  text     VARBINARY(2000) NOT NULL,
  PRIMARY KEY (sounding, place)
);
CREATE TABLE sounding_asked (
  sounding UUID NOT NULL REFERENCES sounding (id),
  person   UUID NOT NULL,
  PRIMARY KEY (sounding, person),
  KEY sounding_asked_person (person)
);
-- One set of answers per person; she may change it until the sounding closes.
CREATE TABLE sounding_answer (
  sounding    UUID        NOT NULL,
  person      UUID        NOT NULL,
  backing     VARCHAR(20) NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (sounding, person),
  FOREIGN KEY (sounding, person) REFERENCES sounding_asked (sounding, person),
  CONSTRAINT sounding_answer_backing CHECK (backing IN ('OWN_VIEW', 'BOARD_HAS_MET', 'MEMBERS_HAVE_MET'))
);
CREATE TABLE sounding_reply (
  sounding UUID            NOT NULL,
  person   UUID            NOT NULL,
  place    INT             NOT NULL,
  stance   VARCHAR(12)     NOT NULL,
  remark   VARBINARY(3000) NOT NULL,
  PRIMARY KEY (sounding, person, place),
  FOREIGN KEY (sounding, person) REFERENCES sounding_answer (sounding, person),
  FOREIGN KEY (sounding, place) REFERENCES sounding_question (sounding, place),
  CONSTRAINT sounding_reply_stance CHECK (stance IN ('YES', 'NO', 'UNSURE'))
);
ALTER TABLE matter_consultation ADD FOREIGN KEY (sounding) REFERENCES sounding (id);
