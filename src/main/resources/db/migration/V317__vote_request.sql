-- Who has asked for a counted vote (begärt votering) on an item.
CREATE TABLE vote_request (
  item         UUID        NOT NULL REFERENCES agenda_item (id),
  seat         UUID        NOT NULL REFERENCES body_seat (id),
  person       UUID        NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  PRIMARY KEY (item, seat)
);
