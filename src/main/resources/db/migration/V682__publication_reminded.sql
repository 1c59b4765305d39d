-- When whoever answers for a decided matter was last reminded that its publication is overdue.
ALTER TABLE matter
  ADD COLUMN publication_reminded DATETIME(6) NULL;
