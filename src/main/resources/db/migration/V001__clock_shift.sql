-- How far the product's clock is from the database's own. Always 0 outside the demo.
CREATE TABLE clock_shift (
  id           TINYINT NOT NULL DEFAULT 1 PRIMARY KEY CHECK (id = 1),
  shift_micros BIGINT  NOT NULL
);
INSERT INTO clock_shift (shift_micros) VALUES (0);
