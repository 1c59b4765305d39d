-- Which members go with the new association of a split: those with a number, or with a postal code.
CREATE TABLE reorganisation_choice (
  reorganisation UUID        NOT NULL REFERENCES reorganisation (id),
  kind           VARCHAR(12) NOT NULL,
  value          VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (reorganisation, kind, value),
  CONSTRAINT reorganisation_choice_kind CHECK (kind IN ('NUMBER', 'POSTAL_CODE'))
);
