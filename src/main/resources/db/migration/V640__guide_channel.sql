-- How a representative wants to be reached: what she has chosen to show, in her own words. Nothing is shown that she has not
-- written; a row without content is removed.
CREATE TABLE guide_channel (
  person    UUID         NOT NULL PRIMARY KEY,
  email     VARCHAR(254) NOT NULL,
  phone     VARCHAR(40)  NOT NULL,
  words     VARCHAR(300) NOT NULL,
  chosen_at DATETIME(6)  NOT NULL
);
