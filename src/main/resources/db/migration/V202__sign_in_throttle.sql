-- Tries within the last day, by a mark of whose they are. The bucket's row is there to be locked.
CREATE TABLE sign_in_bucket (
  bucket  BINARY(32)  NOT NULL PRIMARY KEY,
  seen_at DATETIME(6) NOT NULL,
  KEY sign_in_bucket_seen (seen_at)
);
CREATE TABLE sign_in_try (
  id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  bucket   BINARY(32)  NOT NULL,
  tried_at DATETIME(6) NOT NULL,
  KEY sign_in_try_bucket (bucket, tried_at),
  KEY sign_in_try_at (tried_at)
);
