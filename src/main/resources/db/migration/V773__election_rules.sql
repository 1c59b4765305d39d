-- An election keeps the version of the rules that it is held under, and what it has told its voters by them. One shorter than three hours had a
-- single batch; that is now a vote without hours before its close.
ALTER TABLE election
  ADD COLUMN rule_set INT     NOT NULL DEFAULT 1,
  ADD COLUMN crowd    INT     NOT NULL DEFAULT 10,
  ADD COLUMN small    TINYINT NOT NULL DEFAULT 0,
  ADD COLUMN nearby   TINYINT NOT NULL DEFAULT 0;
UPDATE election SET small = (state <> 'PREPARED' AND entitled < 20), nearby = COALESCE(difference < 5, 0);
UPDATE election SET hours = '' WHERE closes_at < opens_at + INTERVAL 3 HOUR;
