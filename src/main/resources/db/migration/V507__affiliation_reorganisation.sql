-- The merger or split that put a member where she is; null when the register's file did.
ALTER TABLE affiliation
  ADD COLUMN reorganisation UUID NULL REFERENCES reorganisation (id);
