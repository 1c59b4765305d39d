-- The notice that a body is called with, from the model that it was founded under: days under normal order, fewest hours in a hurry.
ALTER TABLE body
  ADD COLUMN notice_days  INT NULL,
  ADD COLUMN notice_hours INT NULL;
