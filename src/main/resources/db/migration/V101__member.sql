-- What the register says of a person. Texts that decide whether something has changed, or who may sign in, are compared
-- byte by byte: "andré@" is not "andre@". An empty text means that the register says nothing.
CREATE TABLE member (
  id                 UUID         NOT NULL PRIMARY KEY,
  number             VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  given_name         VARCHAR(80)  NOT NULL,
  family_name        VARCHAR(80)  NOT NULL,
  born               DATE         NULL,
  gender             VARCHAR(10)  NOT NULL,
  email              VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  phone              VARCHAR(16)  NOT NULL,
  street             VARCHAR(120) NOT NULL,
  postal_code        VARCHAR(10)  NOT NULL,
  town               VARCHAR(80)  NOT NULL,
  language           VARCHAR(8)   NOT NULL,
  joined_on          DATE         NULL,
  protected_identity BOOLEAN      NOT NULL,
  UNIQUE KEY member_number (number),
  KEY member_email (email),
  KEY member_name (family_name, given_name),
  CONSTRAINT member_gender CHECK (gender IN ('WOMAN', 'MAN', 'NON_BINARY', 'UNDECLARED'))
);
