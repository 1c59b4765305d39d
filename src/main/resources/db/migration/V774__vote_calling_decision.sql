-- The decision of a body that calls a vote, where it stands in the minutes of a meeting held here.
ALTER TABLE member_vote ADD COLUMN calling UUID NULL REFERENCES decision (id);
