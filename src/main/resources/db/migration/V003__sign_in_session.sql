CREATE TABLE sign_in_session (
  id           UUID         NOT NULL PRIMARY KEY,
  token_hash   BINARY(32)   NOT NULL,
  person       UUID         NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  last_seen_at DATETIME(6)  NOT NULL,
  ended_at     DATETIME(6)  NULL,
  agent        VARCHAR(200) NOT NULL,
  UNIQUE KEY session_token (token_hash),
  KEY session_person (person)
);
