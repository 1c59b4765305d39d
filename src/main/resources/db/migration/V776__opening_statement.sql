-- What auditors sign before the vote opens stands beside the roll and closing statements; the trial remembers which programme held it.
ALTER TABLE election_note DROP CONSTRAINT election_note_kind;
ALTER TABLE election_note ADD CONSTRAINT election_note_kind CHECK (kind IN ('ROLL', 'OPENING', 'CLOSING'));
ALTER TABLE start_trial ADD COLUMN programme CHAR(64) CHARACTER SET ascii NULL;
