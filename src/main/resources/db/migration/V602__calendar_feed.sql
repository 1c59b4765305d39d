-- The secret address of a person's calendar, of which only the hash is kept. One at a time: open_once is NULL once it is revoked.
CREATE TABLE calendar_feed (
  id         UUID        NOT NULL PRIMARY KEY,
  person     UUID        NOT NULL,
  token_hash BINARY(32)  NOT NULL,
  opened_at  DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  open_once  TINYINT     NULL,
  UNIQUE KEY calendar_feed_token (token_hash),
  UNIQUE KEY calendar_feed_open (person, open_once)
);
