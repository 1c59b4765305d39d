-- What a proposal wants, beside what held when it was written.
CREATE TABLE rule_change (
  proposal   UUID         NOT NULL REFERENCES rule_proposal (id),
  place      INT          NOT NULL,
  name       VARCHAR(100) NOT NULL,
  old_value  VARCHAR(100) NOT NULL,
  old_source VARCHAR(500) NOT NULL,
  value      VARCHAR(100) NOT NULL,
  source     VARCHAR(500) NOT NULL,
  verified   BOOLEAN      NOT NULL,
  PRIMARY KEY (proposal, name)
);
