-- The arena that was split into this one.
ALTER TABLE arena
  ADD COLUMN predecessor UUID NULL REFERENCES arena (id);
