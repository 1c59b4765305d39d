-- The number is the item's § in the minutes. A meeting deals with one item at a time: the key counts only the current one.
CREATE TABLE agenda_item (
  id          UUID         NOT NULL PRIMARY KEY,
  meeting     UUID         NOT NULL REFERENCES meeting (id),
  number      INT          NOT NULL,
  title       VARCHAR(200) NOT NULL,
  text        TEXT         NOT NULL,
  proposal    TEXT         NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  found       VARCHAR(10)  NULL,
  current_one TINYINT AS (IF(state = 'CURRENT', 1, NULL)) PERSISTENT,
  UNIQUE KEY agenda_item_number (meeting, number),
  UNIQUE KEY agenda_item_current (meeting, current_one)
);
