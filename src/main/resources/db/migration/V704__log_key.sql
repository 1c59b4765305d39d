-- The Ed25519 key that signs receipts and statements; the secret half sealed under the installation's key. One, made when first needed.
CREATE TABLE log_key (
  one       TINYINT        NOT NULL PRIMARY KEY DEFAULT 1,
  public    BINARY(32)     NOT NULL,
  secret    VARBINARY(300) NOT NULL,
  made_at   DATETIME(6)    NOT NULL,
  CONSTRAINT log_key_one CHECK (one = 1)
);
