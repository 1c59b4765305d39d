-- Envelopes of a vote in the order in which they came. Whose an envelope is stands here and on the roll, never what is in it.
CREATE TABLE member_vote_envelope (
  vote          UUID         NOT NULL REFERENCES member_vote (id),
  number        INT          NOT NULL,
  person        UUID         NOT NULL,
  fate          VARCHAR(12)  NOT NULL,
  reason        VARCHAR(300) NULL,
  registered_by UUID         NULL,
  registered_at DATETIME(6)  NOT NULL,
  changed_by    UUID         NULL,
  changed_at    DATETIME(6)  NULL,
  PRIMARY KEY (vote, number),
  KEY member_vote_envelope_person (vote, person),
  CONSTRAINT member_vote_envelope_fate CHECK (fate IN ('REGISTERED', 'DIGITAL', 'WITHDRAWN', 'FAULTY'))
);
-- Two tellers count the paper votes, each for herself. What they say stands beside each other.
CREATE TABLE member_vote_count (
  vote       UUID        NOT NULL REFERENCES member_vote (id),
  teller     UUID        NOT NULL,
  place      INT         NOT NULL,
  answer     INT         NOT NULL,
  votes      INT         NOT NULL,
  counted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (vote, teller, place, answer),
  CONSTRAINT member_vote_count_votes CHECK (votes >= 0)
);
