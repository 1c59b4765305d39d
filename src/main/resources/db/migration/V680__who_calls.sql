-- The rule that says who calls a body, beside the one that says how many must be there; and why a meeting was called later than the
-- notice in days asks for.
ALTER TABLE body
  ADD COLUMN calls_rule VARCHAR(60) NULL;
UPDATE body SET calls_rule = REPLACE(quorum_rule, '.quorum', '.calls') WHERE quorum_rule IS NOT NULL;
ALTER TABLE meeting
  ADD COLUMN short_notice VARCHAR(300) NULL;
