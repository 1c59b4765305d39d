-- How a body works, from the model that it was founded under: notice in days under normal order, fewest hours in a hurry, and the
-- name of the rule that says how many must be there. A body without follows the common rules of meetings.
ALTER TABLE body
  ADD COLUMN notice_days  INT         NULL,
  ADD COLUMN notice_hours INT         NULL,
  ADD COLUMN quorum_rule  VARCHAR(60) NULL;
