-- A notice to many, sent a few hundred at a time: up to whom it has come, in the order of their identities.
CREATE TABLE member_vote_mailing (
  vote       UUID        NOT NULL REFERENCES member_vote (id),
  kind       VARCHAR(12) NOT NULL,
  queued_at  DATETIME(6) NOT NULL,
  up_to      UUID        NULL,
  sent       INT         NOT NULL,
  done_at    DATETIME(6) NULL,
  PRIMARY KEY (vote, kind),
  KEY member_vote_mailing_due (done_at, queued_at),
  CONSTRAINT member_vote_mailing_kind CHECK (kind IN ('CALLED', 'OPENED', 'REMINDER', 'RESULT'))
);
