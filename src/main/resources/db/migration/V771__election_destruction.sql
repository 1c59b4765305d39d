-- When the keys and links of an election, and later the marks of who voted, were destroyed. A line without its salt proves nothing.
ALTER TABLE election
  ADD COLUMN secrets_gone_at DATETIME(6) NULL,
  ADD COLUMN marks_gone_at   DATETIME(6) NULL;
ALTER TABLE election_line MODIFY salt BINARY(32) NULL;
