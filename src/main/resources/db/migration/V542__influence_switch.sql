-- A change of model: proposed by one, decided by another, carried out on its day. An arena has one that is not finished at a time:
-- the key counts only those that wait.
CREATE TABLE influence_switch (
  id           UUID         NOT NULL PRIMARY KEY,
  arena        UUID         NOT NULL REFERENCES arena (id),
  from_model   VARCHAR(20)  NOT NULL,
  to_model     VARCHAR(20)  NOT NULL,
  takes_effect DATE         NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  body_name    VARCHAR(120) NOT NULL,
  state        VARCHAR(10)  NOT NULL,
  proposed_by  UUID         NULL,
  proposed_at  DATETIME(6)  NOT NULL,
  decided_by   UUID         NULL,
  decided_at   DATETIME(6)  NULL,
  decision     VARCHAR(300) NULL,
  done_at      DATETIME(6)  NULL,
  old_body     UUID         NULL REFERENCES body (id),
  new_body     UUID         NULL REFERENCES body (id),
  receiver     UUID         NULL REFERENCES body (id),
  letters_by   UUID         NULL,
  letters_at   DATETIME(6)  NULL,
  waiting      TINYINT AS (IF(state IN ('PROPOSED', 'DECIDED'), 1, NULL)) PERSISTENT,
  UNIQUE KEY influence_switch_one (arena, waiting),
  KEY influence_switch_due (state, takes_effect)
);
-- The transition table as it was carried out, line by line.
CREATE TABLE influence_switch_line (
  id          UUID        NOT NULL PRIMARY KEY,
  switch      UUID        NOT NULL REFERENCES influence_switch (id),
  number      INT         NOT NULL,
  fate        VARCHAR(10) NOT NULL,
  person      UUID        NULL,
  association UUID        NULL,
  old_body    UUID        NULL,
  place       INT         NOT NULL,
  basis       VARCHAR(20) NULL,
  seat_number INT         NULL,
  votes       BOOLEAN     NULL,
  through     DATE        NULL,
  why         VARCHAR(30) NOT NULL,
  UNIQUE KEY influence_switch_line_number (switch, number)
);
-- What is announced to whom; drafted with the proposal, edited by people, sent when one of them confirms it.
CREATE TABLE influence_letter (
  switch  UUID         NOT NULL REFERENCES influence_switch (id),
  kind    VARCHAR(10)  NOT NULL,
  subject VARCHAR(200) NOT NULL,
  text    TEXT         NOT NULL,
  PRIMARY KEY (switch, kind)
);
