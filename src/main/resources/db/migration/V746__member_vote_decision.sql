-- What was made of the result: who answers for what follows, and by when.
CREATE TABLE member_vote_decision (
  vote       UUID          NOT NULL PRIMARY KEY REFERENCES member_vote (id),
  owner      VARCHAR(200)  NOT NULL,
  next_step  VARCHAR(1000) NOT NULL,
  due_on     DATE          NULL,
  summary    VARCHAR(4000) NOT NULL,
  rule_set   INT           NOT NULL,
  decided_by UUID          NULL,
  decided_at DATETIME(6)   NOT NULL
);
-- A member's appeal against the outcome, within the days of the rule set.
CREATE TABLE member_vote_objection (
  id         UUID          NOT NULL PRIMARY KEY,
  vote       UUID          NOT NULL REFERENCES member_vote (id),
  number     INT           NOT NULL,
  made_by    UUID          NOT NULL,
  made_at    DATETIME(6)   NOT NULL,
  text       VARCHAR(2000) NOT NULL,
  upheld     BOOLEAN       NULL,
  answer     VARCHAR(2000) NULL,
  settled_by UUID          NULL,
  settled_at DATETIME(6)   NULL,
  UNIQUE KEY member_vote_objection_number (vote, number)
);
