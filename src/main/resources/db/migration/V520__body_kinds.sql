-- Bodies of every kind: the arena they belong to, the council they are drawn from, their last day, and what ends their mandates
-- where no date does. A name is taken only while its body goes on.
ALTER TABLE body
  ADD COLUMN arena_id  UUID         NULL,
  ADD COLUMN parent    UUID         NULL REFERENCES body (id),
  ADD COLUMN ends_on   DATE         NULL,
  ADD COLUMN ends_when VARCHAR(40)  NULL,
  ADD COLUMN successor UUID         NULL REFERENCES body (id),
  ADD COLUMN ended_by  VARCHAR(300) NULL,
  ADD COLUMN held_name VARCHAR(120) AS (IF(ends_on IS NULL, name, NULL)) PERSISTENT,
  DROP KEY body_name,
  ADD UNIQUE KEY body_name (held_name),
  ADD KEY body_arena (arena_id, kind);
