-- The keys that sign statements of an election beside the server's: each of one person alone, and no two under the same name and hash.
CREATE TABLE election_signer (
  election UUID         NOT NULL REFERENCES election (id),
  raw      BINARY(32)   NOT NULL,
  mark     VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (election, raw),
  UNIQUE KEY election_signer_mark (election, mark)
);
-- A key is written NAME+hash+Base64 of the byte 1 and the 32 bytes; Base64 may hold plus signs, NAME and hash do not.
INSERT IGNORE INTO election_signer (election, raw, mark)
  SELECT election, SUBSTRING(FROM_BASE64(SUBSTRING(text, CHAR_LENGTH(SUBSTRING_INDEX(text, '+', 2)) + 2)), 2), SUBSTRING_INDEX(text, '+', 2) FROM registrar_key;
INSERT IGNORE INTO election_signer (election, raw, mark)
  SELECT election, SUBSTRING(FROM_BASE64(SUBSTRING(text, CHAR_LENGTH(SUBSTRING_INDEX(text, '+', 2)) + 2)), 2), SUBSTRING_INDEX(text, '+', 2) FROM election_auditor;
