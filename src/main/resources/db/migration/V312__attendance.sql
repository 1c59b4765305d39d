-- The log of presence: one row from arrival to departure, never changed afterwards. A person is present once.
CREATE TABLE attendance (
  id          UUID        NOT NULL PRIMARY KEY,
  meeting     UUID        NOT NULL REFERENCES meeting (id),
  seat        UUID        NOT NULL REFERENCES body_seat (id),
  person      UUID        NOT NULL,
  arrived_at  DATETIME(6) NOT NULL,
  arrived_by  UUID        NULL,
  left_at     DATETIME(6) NULL,
  left_by     UUID        NULL,
  present_one TINYINT AS (IF(left_at IS NULL, 1, NULL)) PERSISTENT,
  UNIQUE KEY attendance_once (meeting, person, present_one)
);
