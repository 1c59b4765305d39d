-- The outbox. "letter" is sealed by the application and emptied when the mail has left or been given up.
CREATE TABLE outgoing_mail (
  id              UUID         NOT NULL PRIMARY KEY,
  person          UUID         NULL,
  address         VARCHAR(300) NOT NULL,
  kind            VARCHAR(60)  NOT NULL,
  letter          MEDIUMBLOB   NULL,
  state           VARCHAR(10)  NOT NULL,
  fault           VARCHAR(20)  NULL,
  attempts        INT          NOT NULL,
  queued_at       DATETIME(6)  NOT NULL,
  next_attempt_at DATETIME(6)  NOT NULL,
  not_after       DATETIME(6)  NOT NULL,
  ended_at        DATETIME(6)  NULL,
  CHECK (letter IS NULL OR state = 'QUEUED'),
  KEY mail_due (state, next_attempt_at),
  KEY mail_ended (state, ended_at),
  KEY mail_faulty (fault, queued_at)
);
