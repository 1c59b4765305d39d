-- The registrar's public key for statements, and the statements that she and the server have signed: written once.
CREATE TABLE registrar_key (
  election UUID         NOT NULL PRIMARY KEY REFERENCES election (id),
  text     VARCHAR(300) NOT NULL
);
CREATE TABLE election_note (
  election UUID        NOT NULL REFERENCES election (id),
  kind     VARCHAR(10) NOT NULL,
  bytes    LONGBLOB    NOT NULL,
  PRIMARY KEY (election, kind),
  CONSTRAINT election_note_kind CHECK (kind IN ('ROLL', 'CLOSING'))
);
