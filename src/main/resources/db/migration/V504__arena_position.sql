-- The governing position in an arena, dated, with what it rests on. The database itself refuses two positions at a time.
CREATE TABLE arena_position (
  id        UUID         NOT NULL PRIMARY KEY,
  arena     UUID         NOT NULL REFERENCES arena (id),
  position  VARCHAR(12)  NOT NULL,
  begins_on DATE         NOT NULL,
  ends_on   DATE         NOT NULL,
  basis     VARCHAR(300) NOT NULL,
  PERIOD FOR governing (begins_on, ends_on),
  UNIQUE KEY arena_one_position (arena, governing WITHOUT OVERLAPS),
  CONSTRAINT arena_position_kind CHECK (position IN ('MAJORITY', 'CO_OPERATION', 'OPPOSITION'))
);
