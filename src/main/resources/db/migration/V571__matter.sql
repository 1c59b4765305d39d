-- A matter. Its title and what it is about are sealed: whoever holds a copy of the database cannot read what negotiators write.
-- Embargo: until a time, until a decision is registered, or both empty for none.
CREATE TABLE matter (
  id              UUID             NOT NULL PRIMARY KEY,
  arena           UUID             NOT NULL REFERENCES arena (id),
  group_body      UUID             NULL REFERENCES body (id),
  body            UUID             NULL REFERENCES body (id),
  title           VARBINARY(2000)  NOT NULL,
  about           VARBINARY(20000) NOT NULL,
  weight          VARCHAR(12)      NOT NULL,
  urgent          BOOLEAN          NOT NULL,
  ring            VARCHAR(12)      NOT NULL,
  deadline        DATETIME(6)      NULL,
  embargo_until   DATETIME(6)      NULL,
  embargo_decided BOOLEAN          NOT NULL,
  sheet           UUID             NULL REFERENCES mandate_sheet (id),
  line            INT              NULL,
  level           VARCHAR(12)      NOT NULL,
  classified_by   UUID             NULL,
  classified_at   DATETIME(6)      NOT NULL,
  registered_by   UUID             NULL,
  registered_at   DATETIME(6)      NOT NULL,
  state           VARCHAR(12)      NOT NULL,
  settled_at      DATETIME(6)      NULL,
  KEY matter_arena (arena, registered_at),
  KEY matter_body (body, state),
  CONSTRAINT matter_ring CHECK (ring IN ('PUBLIC', 'MEMBERS', 'DELEGATES', 'BODY', 'NEGOTIATORS')),
  CONSTRAINT matter_state CHECK (state IN ('OPEN', 'DECIDED', 'WITHDRAWN'))
);
-- Whom the owner has let into the innermost ring by name.
CREATE TABLE matter_admission (
  matter      UUID        NOT NULL REFERENCES matter (id),
  person      UUID        NOT NULL,
  admitted_by UUID        NULL,
  admitted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (matter, person),
  KEY matter_admission_person (person)
);
