-- Who holds the key of an election, and who makes its codes (place 0): persons of different lists, by their own word.
CREATE TABLE trustee (
  election     UUID         NOT NULL REFERENCES election (id),
  place        INT          NOT NULL,
  member       UUID         NOT NULL REFERENCES member (id),
  name         VARCHAR(200) NOT NULL,
  list         VARCHAR(100) NOT NULL,
  appointed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (election, place),
  UNIQUE KEY trustee_member (election, member),
  CONSTRAINT trustee_place CHECK (place BETWEEN 0 AND 20)
);
-- What trustees have answered, each step once: public numbers, and letters that only the trustee who wrote them can read.
CREATE TABLE trustee_message (
  election    UUID        NOT NULL,
  place       INT         NOT NULL,
  step        VARCHAR(20) NOT NULL,
  bytes       MEDIUMBLOB  NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (election, place, step),
  CONSTRAINT trustee_message_of FOREIGN KEY (election, place) REFERENCES trustee (election, place)
);
-- What the start-of-vote protocol rests on: the trial election as everybody may verify it, and the number for trying the keys.
CREATE TABLE start_trial (
  election  UUID       NOT NULL PRIMARY KEY REFERENCES election (id),
  archive   LONGBLOB   NOT NULL,
  script    LONGTEXT   NOT NULL,
  keycheck  LONGTEXT   NOT NULL,
  made_at   DATETIME(6) NOT NULL
);
-- Protocols that the trustees sign: kind START or COUNT.
CREATE TABLE vote_protocol (
  election UUID        NOT NULL REFERENCES election (id),
  kind     VARCHAR(10) NOT NULL,
  pdf      LONGBLOB    NOT NULL,
  made_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (election, kind),
  CONSTRAINT vote_protocol_kind CHECK (kind IN ('START', 'COUNT'))
);
