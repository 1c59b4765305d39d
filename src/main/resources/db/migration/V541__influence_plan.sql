-- What is prepared before an election for each of its outcomes.
CREATE TABLE influence_plan (
  id          UUID         NOT NULL PRIMARY KEY,
  arena       UUID         NOT NULL REFERENCES arena (id),
  election_on DATE         NOT NULL,
  position    VARCHAR(20)  NOT NULL,
  model       VARCHAR(20)  NOT NULL,
  reason      VARCHAR(300) NOT NULL,
  prepared_by UUID         NULL,
  prepared_at DATETIME(6)  NOT NULL,
  UNIQUE KEY influence_plan_once (arena, election_on, position)
);
