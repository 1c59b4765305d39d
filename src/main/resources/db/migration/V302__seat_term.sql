-- Who sits where, and when. Place 0 is the ordinary holder, 1 and up the alternates in their order. ends_at is the first instant
-- after the term; without an end it is the year 9999. The database itself refuses two people on one place, and one person on two
-- places of a body, at the same time: the keys compare periods, not only values.
CREATE TABLE seat_term (
  id        UUID        NOT NULL PRIMARY KEY,
  body      UUID        NOT NULL REFERENCES body (id),
  seat      UUID        NOT NULL REFERENCES body_seat (id),
  place     INT         NOT NULL,
  person    UUID        NOT NULL,
  begins_at DATETIME(6) NOT NULL,
  ends_at   DATETIME(6) NOT NULL,
  PERIOD FOR term (begins_at, ends_at),
  UNIQUE KEY seat_term_one_holder (seat, place, term WITHOUT OVERLAPS),
  UNIQUE KEY seat_term_one_place (body, person, term WITHOUT OVERLAPS),
  KEY seat_term_person (person)
);
