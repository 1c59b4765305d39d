-- A printed letter with a code. A person has one that can be used: "live" is 1 until it is used or replaced, NULL afterwards.
CREATE TABLE sign_in_letter (
  id          UUID        NOT NULL PRIMARY KEY,
  person      UUID        NOT NULL,
  code_mark   BINARY(32)  NOT NULL,
  printed_at  DATETIME(6) NOT NULL,
  valid_until DATETIME(6) NOT NULL,
  used_at     DATETIME(6) NULL,
  voided_at   DATETIME(6) NULL,
  tried_after DATETIME(6) NULL,
  live        TINYINT AS (IF(used_at IS NULL AND voided_at IS NULL, 1, NULL)) PERSISTENT,
  UNIQUE KEY letter_code (code_mark),
  UNIQUE KEY letter_live (person, live),
  KEY letter_printed (printed_at)
);
