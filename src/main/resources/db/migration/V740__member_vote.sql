-- A member vote: what is asked of whom, on whose call, and how far it has come. The secret election itself is the ballots' own.
CREATE TABLE member_vote (
  id               UUID         NOT NULL PRIMARY KEY,
  arena            UUID         NOT NULL REFERENCES arena (id),
  matter           UUID         NULL REFERENCES matter (id),
  basis            VARCHAR(12)  NOT NULL,
  decision         VARCHAR(300) NOT NULL,
  title            VARCHAR(200) NOT NULL,
  binding          BOOLEAN      NOT NULL,
  profile          VARCHAR(12)  NOT NULL,
  revote           BOOLEAN      NOT NULL,
  cut_off          DATE         NULL,
  opens_at         DATETIME(6)  NULL,
  closes_at        DATETIME(6)  NULL,
  embargo_until    DATETIME(6)  NULL,
  rule_set         INT          NOT NULL,
  state            VARCHAR(12)  NOT NULL,
  drafted_by       UUID         NULL,
  drafted_at       DATETIME(6)  NOT NULL,
  proposed_by      UUID         NULL,
  called_by        UUID         NULL,
  called_at        DATETIME(6)  NULL,
  collect_until    DATETIME(6)  NULL,
  needed           INT          NULL,
  needed_of        INT          NULL,
  snapshot         UUID         NULL REFERENCES register_snapshot (id),
  election         UUID         NULL,
  frozen_at        DATETIME(6)  NULL,
  information_hash CHAR(64)     NULL,
  reminded_at      DATETIME(6)  NULL,
  closed_at        DATETIME(6)  NULL,
  counted_at       DATETIME(6)  NULL,
  withdrawn_reason VARCHAR(300) NULL,
  rerun_of         UUID         NULL REFERENCES member_vote (id),
  UNIQUE KEY member_vote_election (election),
  UNIQUE KEY member_vote_rerun (rerun_of),
  KEY member_vote_arena (arena, drafted_at),
  KEY member_vote_state (state, opens_at),
  CONSTRAINT member_vote_basis CHECK (basis IN ('BOARD', 'BODY', 'ASSOCIATIONS', 'MEMBERS')),
  CONSTRAINT member_vote_state CHECK (state IN ('DRAFT', 'PROPOSED', 'COLLECTING', 'CALLED', 'FROZEN', 'OPEN', 'CLOSED', 'DECIDED', 'WITHDRAWN', 'RERUN'))
);
CREATE TABLE member_vote_question (
  vote    UUID          NOT NULL REFERENCES member_vote (id),
  place   INT           NOT NULL,
  form    VARCHAR(12)   NOT NULL,
  text    VARCHAR(500)  NOT NULL,
  answers VARCHAR(4000) NOT NULL,
  lowest  INT           NOT NULL,
  highest INT           NOT NULL,
  PRIMARY KEY (vote, place),
  CONSTRAINT member_vote_question_form CHECK (form IN ('PROPOSAL', 'CHOICE', 'APPROVAL', 'PERSONS'))
);
-- What members read before they vote. Sealed: until the embargo's hour a copy of the database tells nobody.
CREATE TABLE member_vote_text (
  vote     UUID        NOT NULL REFERENCES member_vote (id),
  passage  VARCHAR(12) NOT NULL,
  language VARCHAR(8)  NOT NULL,
  text     MEDIUMBLOB  NOT NULL,
  PRIMARY KEY (vote, passage, language)
);
-- Who read the texts before the embargo's hour.
CREATE TABLE member_vote_reading (
  vote    UUID        NOT NULL REFERENCES member_vote (id),
  person  UUID        NOT NULL,
  read_at DATETIME(6) NOT NULL,
  PRIMARY KEY (vote, person, read_at)
);
