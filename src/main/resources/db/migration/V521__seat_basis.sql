-- Who gives a seat, whether it votes, and its last day. A seat that no association has is counted under the nil UUID in the key;
-- one that has ended is out of it.
ALTER TABLE body_seat
  MODIFY association UUID NULL,
  ADD COLUMN basis   VARCHAR(20) NOT NULL DEFAULT 'ASSOCIATION',
  ADD COLUMN votes   BOOLEAN     NOT NULL DEFAULT TRUE,
  ADD COLUMN ends_on DATE        NULL,
  ADD COLUMN owner   UUID    AS (COALESCE(association, CAST('00000000-0000-0000-0000-000000000000' AS UUID))) PERSISTENT,
  ADD COLUMN lasts   TINYINT AS (IF(ends_on IS NULL, 1, NULL)) PERSISTENT,
  DROP KEY body_seat_once,
  ADD UNIQUE KEY body_seat_once (body, basis, owner, number, lasts);
-- A term knows the end it was given: when it ends before, the rest of it is what a by-election fills.
ALTER TABLE seat_term ADD COLUMN due_at DATETIME(6) NULL;
UPDATE seat_term SET due_at = ends_at;
ALTER TABLE seat_term MODIFY due_at DATETIME(6) NOT NULL;
-- A seat in a roll may be one that no association has.
ALTER TABLE roll_line MODIFY association UUID NULL;
