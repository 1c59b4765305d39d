-- A request to sign in by e-mail. The address is sealed; of code, link and proof there is only a mark or a hash.
CREATE TABLE sign_in_request (
  id            UUID           NOT NULL PRIMARY KEY,
  address       VARBINARY(400) NOT NULL,
  language      VARCHAR(10)    NOT NULL,
  return_to     VARCHAR(500)   NOT NULL,
  made_at       DATETIME(6)    NOT NULL,
  expires_at    DATETIME(6)    NOT NULL,
  handled_at    DATETIME(6)    NULL,
  code_mark     BINARY(32)     NULL,
  link_hash     BINARY(32)     NULL,
  attempts      INT            NOT NULL,
  used_at       DATETIME(6)    NULL,
  proof_hash    BINARY(32)     NULL,
  proof_until   DATETIME(6)    NULL,
  chosen_at     DATETIME(6)    NULL,
  reuse_told_at DATETIME(6)    NULL,
  UNIQUE KEY sign_in_link (link_hash),
  UNIQUE KEY sign_in_proof (proof_hash),
  KEY sign_in_waiting (handled_at, made_at),
  KEY sign_in_made (made_at)
);
