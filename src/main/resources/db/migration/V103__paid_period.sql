-- An unbroken run of paid fees: renewed before it ran out, it only grows longer; after a gap a new one begins.
CREATE TABLE paid_period (
  member       UUID NOT NULL REFERENCES member (id),
  paid_from    DATE NOT NULL,
  last_paid_on DATE NOT NULL,
  paid_until   DATE NOT NULL,
  PRIMARY KEY (member, paid_from),
  CONSTRAINT paid_period_order CHECK (paid_from <= last_paid_on AND last_paid_on <= paid_until)
);
