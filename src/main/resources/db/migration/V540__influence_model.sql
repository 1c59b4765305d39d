-- Which model applies in an arena, and when. ends_on is the first day without it; without an end it is the year 9999. The database
-- itself refuses two models of one arena at the same time.
CREATE TABLE influence_model (
  id        UUID         NOT NULL PRIMARY KEY,
  arena     UUID         NOT NULL REFERENCES arena (id),
  model     VARCHAR(20)  NOT NULL,
  body      UUID         NULL REFERENCES body (id),
  begins_on DATE         NOT NULL,
  ends_on   DATE         NOT NULL,
  basis     VARCHAR(300) NOT NULL,
  PERIOD FOR applies (begins_on, ends_on),
  UNIQUE KEY influence_model_one (arena, applies WITHOUT OVERLAPS)
);
