-- A meeting that was planned or called when its body ended is handed to the succeeding body, with its agenda: from whom, and when.
ALTER TABLE meeting
  ADD COLUMN handed_from UUID        NULL REFERENCES body (id),
  ADD COLUMN handed_at   DATETIME(6) NULL,
  ADD KEY meeting_handed (handed_from);
