-- The ballots as they were sent: locked, under the name that the voter's receipt has. No member, no time, no address. The number
-- counts the ballots of one credential; the batch is set when the ballot may be shown.
CREATE TABLE ballot (
  election   UUID         NOT NULL REFERENCES election (id),
  tracker    CHAR(43)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  credential VARCHAR(700) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nr         INT          NOT NULL,
  bytes      MEDIUMBLOB   NOT NULL,
  batch      INT          NULL,
  PRIMARY KEY (election, tracker),
  UNIQUE KEY ballot_nr (election, credential, nr),
  KEY ballot_batch (election, batch)
);
