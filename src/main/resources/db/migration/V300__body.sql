-- A body (organ): for now a representative council. Its arena is the level it speaks for, in words.
CREATE TABLE body (
  id         UUID         NOT NULL PRIMARY KEY,
  kind       VARCHAR(30)  NOT NULL,
  name       VARCHAR(120) NOT NULL,
  arena      VARCHAR(200) NOT NULL,
  founded_at DATETIME(6)  NOT NULL,
  UNIQUE KEY body_name (name)
);
