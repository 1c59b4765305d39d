-- The server's own key of an election, sealed: apart from the records, which stay, because this one is destroyed.
CREATE TABLE election_key (
  election UUID     NOT NULL PRIMARY KEY REFERENCES election (id),
  sealed   LONGBLOB NOT NULL
);
INSERT INTO election_key (election, sealed) SELECT election, bytes FROM election_record WHERE kind = 'SERVER_KEY';
DELETE FROM election_record WHERE kind = 'SERVER_KEY';
