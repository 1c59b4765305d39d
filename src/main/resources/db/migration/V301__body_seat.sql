-- How many seats an association has follows from the rule set (bodies.council.seats); the key sees to it that each exists once.
CREATE TABLE body_seat (
  id          UUID NOT NULL PRIMARY KEY,
  body        UUID NOT NULL REFERENCES body (id),
  association UUID NOT NULL,
  number      INT  NOT NULL,
  UNIQUE KEY body_seat_once (body, association, number)
);
