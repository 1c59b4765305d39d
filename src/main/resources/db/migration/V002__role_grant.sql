-- A role is held once per person and scope: "held" is 1 while it lasts and NULL afterwards, so that the unique key counts
-- only what lasts. The scope of a district-wide role is written as the nil UUID in the key.
CREATE TABLE role_grant (
  id         UUID        NOT NULL PRIMARY KEY,
  person     UUID        NOT NULL,
  role       VARCHAR(30) NOT NULL,
  scope      UUID        NULL,
  granted_at DATETIME(6) NOT NULL,
  ended_at   DATETIME(6) NULL,
  held       TINYINT AS (IF(ended_at IS NULL, 1, NULL)) PERSISTENT,
  scope_key  UUID AS (COALESCE(scope, CAST('00000000-0000-0000-0000-000000000000' AS UUID))) PERSISTENT,
  UNIQUE KEY role_once (person, role, scope_key, held),
  KEY role_holders (role, scope)
);
