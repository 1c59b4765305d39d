-- A version begins on a date of its own, is made by one approved proposal, and is called by the reason it was made for.
ALTER TABLE rule_set
  MODIFY name        VARCHAR(1000) NOT NULL,
  ADD    approved_at DATETIME(6)   NULL,
  ADD UNIQUE KEY rule_set_one_per_date (valid_from);
