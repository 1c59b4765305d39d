-- What a vote keeps when its marks have been destroyed: numbers and fates of envelopes and corrections, not whose they were.
ALTER TABLE member_vote_envelope MODIFY person UUID NULL;
ALTER TABLE member_vote_correction MODIFY person UUID NULL;
