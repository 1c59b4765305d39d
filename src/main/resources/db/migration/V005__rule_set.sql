CREATE TABLE rule_set (
  version    INT          NOT NULL PRIMARY KEY,
  valid_from DATE         NOT NULL,
  name       VARCHAR(200) NOT NULL
);
CREATE TABLE rule_parameter (
  rule_set INT          NOT NULL REFERENCES rule_set (version),
  name     VARCHAR(100) NOT NULL,
  place    INT          NOT NULL,
  value    VARCHAR(100) NOT NULL,
  kind     VARCHAR(10)  NOT NULL,
  unit     VARCHAR(20)  NOT NULL,
  source   VARCHAR(500) NOT NULL,
  verified BOOLEAN      NOT NULL,
  PRIMARY KEY (rule_set, name)
);
