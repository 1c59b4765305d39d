-- Who leads a body: the post that is shown. The power is the role PRESIDIUM, given and taken in the same transaction.
CREATE TABLE presidium_post (
  id        UUID        NOT NULL PRIMARY KEY,
  body      UUID        NOT NULL REFERENCES body (id),
  person    UUID        NOT NULL,
  post      VARCHAR(20) NOT NULL,
  begins_at DATETIME(6) NOT NULL,
  ends_at   DATETIME(6) NOT NULL,
  PERIOD FOR term (begins_at, ends_at),
  UNIQUE KEY presidium_post_one_post (body, person, term WITHOUT OVERLAPS)
);
