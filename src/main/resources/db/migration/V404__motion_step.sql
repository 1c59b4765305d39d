-- What has happened to a motion, for its timeline.
CREATE TABLE motion_step (
  id      UUID          NOT NULL PRIMARY KEY,
  motion  UUID          NOT NULL REFERENCES motion (id) ON DELETE CASCADE,
  at      DATETIME(6)   NOT NULL,
  action  VARCHAR(20)   NOT NULL,
  version INT           NOT NULL,
  actor   UUID          NULL,
  note    VARCHAR(2000) NOT NULL,
  KEY motion_step_of (motion, at)
);
