-- A political arena from a day until another (the year 9999 while it goes on). Two of a kind never carry one name at a time.
CREATE TABLE arena (
  id         UUID         NOT NULL PRIMARY KEY,
  kind       VARCHAR(12)  NOT NULL,
  name       VARCHAR(120) NOT NULL,
  begins_on  DATE         NOT NULL,
  ends_on    DATE         NOT NULL,
  founded_at DATETIME(6)  NOT NULL,
  PERIOD FOR life (begins_on, ends_on),
  UNIQUE KEY arena_one_name (kind, name, life WITHOUT OVERLAPS),
  CONSTRAINT arena_kind CHECK (kind IN ('CITY', 'MUNICIPALITY', 'REGION', 'DISTRICT'))
);
