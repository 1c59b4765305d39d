-- What was postponed by a body that ended stands again on the agenda of its successor.
ALTER TABLE agenda_item
  ADD COLUMN carried_from UUID NULL REFERENCES agenda_item (id);
