-- Whether an item stands for something that is told elsewhere, to those who may know: only then is it worth asking what.
ALTER TABLE agenda_item
  ADD COLUMN stands_for BOOLEAN NOT NULL DEFAULT FALSE;
