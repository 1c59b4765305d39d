-- What the office has once said of files with these headings, and of names that are spelled otherwise than the association's.
CREATE TABLE column_mapping (
  signature  CHAR(64)      NOT NULL PRIMARY KEY,
  fields     VARCHAR(2000) NOT NULL,
  changed_at DATETIME(6)   NOT NULL
);
CREATE TABLE association_spelling (
  written     VARCHAR(120) NOT NULL PRIMARY KEY,
  association UUID         NOT NULL REFERENCES association (id),
  noted_at    DATETIME(6)  NOT NULL
);
