-- The anchoring record: who was asked, when, what they answered. Never changed afterwards.
CREATE TABLE matter_consultation (
  id          UUID            NOT NULL PRIMARY KEY,
  matter      UUID            NOT NULL REFERENCES matter (id),
  sounding    UUID            NULL,
  asked_on    DATE            NOT NULL,
  who         VARBINARY(2000) NOT NULL,
  answer      VARBINARY(9000) NOT NULL,
  recorded_by UUID            NULL,
  recorded_at DATETIME(6)     NOT NULL,
  UNIQUE KEY matter_consultation_sounding (sounding),
  KEY matter_consultation_of (matter, recorded_at)
);
-- What was decided, where, and what it binds. A matter is decided once.
CREATE TABLE matter_decision (
  matter      UUID            NOT NULL PRIMARY KEY REFERENCES matter (id),
  way         VARCHAR(20)     NOT NULL,
  body        UUID            NULL REFERENCES body (id),
  decided_on  DATE            NOT NULL,
  binding     VARCHAR(12)     NOT NULL,
  text        VARBINARY(9000) NOT NULL,
  recorded_by UUID            NULL,
  recorded_at DATETIME(6)     NOT NULL,
  CONSTRAINT matter_decision_binding CHECK (binding IN ('ADVISORY', 'DECIDING', 'LIMITED'))
);
