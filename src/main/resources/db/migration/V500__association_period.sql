-- From when and until when an association exists: dissolved_on is the first day without it. One that was there before the records
-- began has the year 1900, one that goes on the year 9999. Its name is never given to another, so that history can be read.
ALTER TABLE association
  ADD COLUMN founded_on   DATE NOT NULL DEFAULT '1900-01-01',
  ADD COLUMN dissolved_on DATE NOT NULL DEFAULT '9999-01-01',
  ADD CONSTRAINT association_period CHECK (founded_on < dissolved_on);
