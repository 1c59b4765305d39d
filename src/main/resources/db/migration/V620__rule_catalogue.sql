-- Kind, unit, bounds and place of a rule stand in the catalogue that the product ships; a version says what it changes. The
-- pattern's own values are written again at the next start, from the catalogue, under version 1.
DELETE FROM rule_parameter WHERE rule_set = 1;
ALTER TABLE rule_parameter
  DROP COLUMN place,
  DROP COLUMN kind,
  DROP COLUMN unit;
