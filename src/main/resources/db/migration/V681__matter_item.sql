-- A matter that a body is to settle stands on the agenda of its meeting as an item with a title that says nothing of it. The item may be
-- taken off the agenda, and the row with it.
CREATE TABLE matter_item (
  item      UUID        NOT NULL PRIMARY KEY,
  matter    UUID        NOT NULL REFERENCES matter (id),
  meeting   UUID        NOT NULL REFERENCES meeting (id),
  placed_by UUID        NULL,
  placed_at DATETIME(6) NOT NULL,
  UNIQUE KEY matter_item_once (matter, meeting),
  KEY matter_item_meeting (meeting)
);
-- At which meeting it was decided, and whether what was proposed there was carried.
ALTER TABLE matter_decision
  ADD COLUMN meeting UUID    NULL REFERENCES meeting (id),
  ADD COLUMN carried BOOLEAN NOT NULL DEFAULT TRUE;
