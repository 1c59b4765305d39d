-- What the office proposes and the board decides. base is the newest version that the proposal knew of.
CREATE TABLE rule_proposal (
  id           UUID          NOT NULL PRIMARY KEY,
  base         INT           NOT NULL REFERENCES rule_set (version),
  valid_from   DATE          NOT NULL,
  before_later BOOLEAN       NOT NULL,
  reason       VARCHAR(1000) NOT NULL,
  proposed_by  UUID          NOT NULL,
  proposed_at  DATETIME(6)   NOT NULL,
  state        VARCHAR(10)   NOT NULL,
  decided_by   UUID          NULL,
  decided_at   DATETIME(6)   NULL,
  answer       VARCHAR(1000) NOT NULL,
  version      INT           NULL REFERENCES rule_set (version),
  UNIQUE KEY rule_proposal_one_per_version (version),
  CONSTRAINT rule_proposal_two_people CHECK (state <> 'APPROVED' OR decided_by <> proposed_by)
);
