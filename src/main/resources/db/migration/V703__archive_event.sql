-- The public archive, event by event, in the very bytes that everybody downloads: rows are only ever added.
CREATE TABLE archive_event (
  election UUID     NOT NULL REFERENCES election (id),
  height   INT      NOT NULL,
  bytes    LONGBLOB NOT NULL,
  PRIMARY KEY (election, height)
);
-- How far the archive has come: what it holds, its last hash, its length, and how many credentials had voted then.
CREATE TABLE election_archive (
  election UUID        NOT NULL PRIMARY KEY REFERENCES election (id),
  started  BIGINT      NOT NULL,
  events   INT         NOT NULL,
  head     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size     BIGINT      NOT NULL,
  batch    INT         NOT NULL,
  voted    INT         NOT NULL
);
-- The partial decryptions in the archive, by number of the trustee; the server is 1.
CREATE TABLE decryption (
  election UUID       NOT NULL REFERENCES election (id),
  owner    INT        NOT NULL,
  bytes    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (election, owner)
);
