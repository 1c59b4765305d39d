-- Insert-only for the application's account, but for the queue (audit_pending) and the lock.
CREATE TABLE audit_entry (
  id          UUID        NOT NULL PRIMARY KEY,
  happened_at DATETIME(6) NOT NULL,
  actor       UUID        NULL,
  action      VARCHAR(80) NOT NULL,
  subject     UUID        NOT NULL,
  facts       TEXT        NOT NULL,
  KEY audit_time (happened_at),
  KEY audit_subject (subject, happened_at)
);
CREATE TABLE audit_pending (
  entry UUID NOT NULL PRIMARY KEY
);
CREATE TABLE audit_seal (
  position BIGINT     NOT NULL PRIMARY KEY,
  entry    UUID       NOT NULL,
  hash     BINARY(32) NOT NULL,
  UNIQUE KEY audit_seal_entry (entry)
);
CREATE TABLE audit_head (
  position  BIGINT      NOT NULL PRIMARY KEY,
  hash      BINARY(32)  NOT NULL,
  signed_at DATETIME(6) NOT NULL,
  signature BINARY(64)  NOT NULL
);
CREATE TABLE audit_lock (
  id TINYINT NOT NULL PRIMARY KEY
);
INSERT INTO audit_lock (id) VALUES (1);
