-- Counts the changes of the register, so that a preview knows whether it still tells the truth.
CREATE TABLE register_state (
  id       TINYINT NOT NULL PRIMARY KEY CHECK (id = 1),
  revision BIGINT  NOT NULL,
  as_of    DATE    NULL
);
INSERT INTO register_state (id, revision, as_of) VALUES (1, 0, NULL);
