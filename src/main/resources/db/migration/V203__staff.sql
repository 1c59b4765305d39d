-- Staff of the office who need not be in the register. "active" is 1 while the account lasts and NULL afterwards, so that an
-- address is used once among those that last.
CREATE TABLE staff (
  id       UUID         NOT NULL PRIMARY KEY,
  name     VARCHAR(120) NOT NULL,
  email    VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  added_at DATETIME(6)  NOT NULL,
  ended_at DATETIME(6)  NULL,
  active   TINYINT AS (IF(ended_at IS NULL, 1, NULL)) PERSISTENT,
  UNIQUE KEY staff_email (email, active)
);
