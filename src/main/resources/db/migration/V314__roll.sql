-- The electoral roll (röstlängd) at one instant: insert-only for the application. One vote per seat, and one seat per person.
CREATE TABLE roll (
  id        UUID        NOT NULL PRIMARY KEY,
  meeting   UUID        NOT NULL REFERENCES meeting (id),
  frozen_at DATETIME(6) NOT NULL,
  size      INT         NOT NULL,
  seats     INT         NOT NULL
);
CREATE TABLE roll_line (
  roll        UUID NOT NULL REFERENCES roll (id),
  seat        UUID NOT NULL REFERENCES body_seat (id),
  person      UUID NOT NULL,
  association UUID NOT NULL,
  place       INT  NOT NULL,
  PRIMARY KEY (roll, seat),
  UNIQUE KEY roll_line_person (roll, person),
  KEY roll_line_voter (person)
);
