-- The unique keys alone decide which receipt and which number exist once.
CREATE TABLE motion (
  id          UUID        NOT NULL PRIMARY KEY,
  conference  UUID        NOT NULL REFERENCES conference (id),
  author      UUID        NOT NULL,
  sender      VARCHAR(11) NULL,
  association UUID        NULL,
  adopted_on  DATE        NULL,
  state       VARCHAR(20) NOT NULL,
  version     INT         NOT NULL,
  receipt     INT         NULL,
  number      INT         NULL,
  created_at  DATETIME(6) NOT NULL,
  filed_at    DATETIME(6) NULL,
  UNIQUE KEY motion_receipt (conference, receipt),
  UNIQUE KEY motion_number (conference, number),
  KEY motion_list (conference, state),
  KEY motion_author (author),
  KEY motion_association (association, state),
  CHECK (sender IS NULL OR (sender = 'ASSOCIATION') = (association IS NOT NULL)),
  CHECK (number IS NULL OR state IN ('REGISTERED', 'WITHDRAWN'))
);
