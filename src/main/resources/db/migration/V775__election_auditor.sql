-- The auditors of an election, each with the public key that she has made on her own computer and the list she comes from by her own word.
CREATE TABLE election_auditor (
  election    UUID         NOT NULL REFERENCES election (id),
  member      UUID         NOT NULL REFERENCES member (id),
  name        VARCHAR(200) NOT NULL,
  list        VARCHAR(100) NOT NULL,
  text        VARCHAR(300) NOT NULL,
  enrolled_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (election, member),
  UNIQUE KEY election_auditor_list (election, list),
  UNIQUE KEY election_auditor_key (election, text)
);
-- Their signatures under the roll statement and the opening statement: name of the key, its hash and the signature.
CREATE TABLE auditor_signature (
  election  UUID          NOT NULL,
  member    UUID          NOT NULL,
  kind      VARCHAR(10)   NOT NULL,
  name      VARCHAR(100)  NOT NULL,
  bytes     VARBINARY(68) NOT NULL,
  signed_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (election, member, kind),
  CONSTRAINT auditor_signature_of FOREIGN KEY (election, member) REFERENCES election_auditor (election, member),
  CONSTRAINT auditor_signature_kind CHECK (kind IN ('ROLL', 'OPENING'))
);
