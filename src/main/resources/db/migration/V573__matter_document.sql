-- A document: plain text, sealed. It is never changed; a new text is a new document.
CREATE TABLE matter_document (
  id              UUID            NOT NULL PRIMARY KEY,
  matter          UUID            NOT NULL REFERENCES matter (id),
  title           VARBINARY(2000) NOT NULL,
  content         MEDIUMBLOB      NOT NULL,
  ring            VARCHAR(12)     NOT NULL,
  embargo_until   DATETIME(6)     NULL,
  embargo_decided BOOLEAN         NOT NULL,
  added_by        UUID            NULL,
  added_at        DATETIME(6)     NOT NULL,
  KEY matter_document_of (matter, added_at)
);
-- The access log: every opening of a document. The application may add to it and read it, nothing else.
CREATE TABLE document_opening (
  id        UUID        NOT NULL PRIMARY KEY,
  document  UUID        NOT NULL REFERENCES matter_document (id),
  person    UUID        NULL,
  opened_at DATETIME(6) NOT NULL,
  KEY document_opening_of (document, opened_at)
);
-- The plan of release: at a time, or when a decision is registered, the ring of the matter or of one document is widened.
CREATE TABLE matter_release (
  id         UUID        NOT NULL PRIMARY KEY,
  matter     UUID        NOT NULL REFERENCES matter (id),
  document   UUID        NULL REFERENCES matter_document (id),
  ring       VARCHAR(12) NOT NULL,
  due_at     DATETIME(6) NULL,
  on_decided BOOLEAN     NOT NULL,
  planned_by UUID        NULL,
  planned_at DATETIME(6) NOT NULL,
  done_at    DATETIME(6) NULL,
  KEY matter_release_due (done_at, due_at),
  KEY matter_release_of (matter),
  CONSTRAINT matter_release_when CHECK ((due_at IS NULL) = on_decided)
);
