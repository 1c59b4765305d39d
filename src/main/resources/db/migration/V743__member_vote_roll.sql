-- "I should be on the roll": one appeal for each person. What is decided is a correction, listed by number without names.
CREATE TABLE member_vote_appeal (
  vote       UUID         NOT NULL REFERENCES member_vote (id),
  person     UUID         NOT NULL,
  made_at    DATETIME(6)  NOT NULL,
  outcome    VARCHAR(12)  NOT NULL,
  reason     VARCHAR(300) NULL,
  settled_at DATETIME(6)  NULL,
  PRIMARY KEY (vote, person),
  CONSTRAINT member_vote_appeal_outcome CHECK (outcome IN ('WAITING', 'ONE_OF_TWO', 'GRANTED', 'DENIED'))
);
CREATE TABLE member_vote_correction (
  vote         UUID         NOT NULL REFERENCES member_vote (id),
  number       INT          NOT NULL,
  kind         VARCHAR(12)  NOT NULL,
  person       UUID         NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  asked_by     UUID         NULL,
  asked_at     DATETIME(6)  NOT NULL,
  confirmed_by UUID         NULL,
  confirmed_at DATETIME(6)  NULL,
  PRIMARY KEY (vote, number),
  CONSTRAINT member_vote_correction_kind CHECK (kind IN ('ADDED', 'BLOCKED'))
);
-- Where each elector was to be reached when the roll was frozen, sealed. A code is not handed out to a newer address on one person's word.
CREATE TABLE member_vote_contact (
  vote    UUID           NOT NULL REFERENCES member_vote (id),
  person  UUID           NOT NULL,
  address VARBINARY(800) NOT NULL,
  PRIMARY KEY (vote, person)
);
-- That the registrar may hand a member her code; with a changed address only when a second person consents.
CREATE TABLE member_vote_handout (
  vote         UUID         NOT NULL REFERENCES member_vote (id),
  person       UUID         NOT NULL,
  channel      VARCHAR(12)  NOT NULL,
  differs      BOOLEAN      NOT NULL,
  asked_by     UUID         NULL,
  asked_at     DATETIME(6)  NOT NULL,
  confirmed_by UUID         NULL,
  confirmed_at DATETIME(6)  NULL,
  PRIMARY KEY (vote, person),
  CONSTRAINT member_vote_handout_channel CHECK (channel IN ('LETTER', 'SMS', 'CALL_BACK', 'IN_PERSON'))
);
