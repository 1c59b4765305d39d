-- One row per seat that has voted: the primary key is what makes double casting impossible. Who may vote in which seat is in the
-- roll. Changing one's mind overwrites, so that the earlier choice is nowhere.
CREATE TABLE cast_vote (
  vote    UUID        NOT NULL REFERENCES vote (id),
  seat    UUID        NOT NULL REFERENCES body_seat (id),
  choice  VARCHAR(10) NOT NULL,
  cast_at DATETIME(6) NOT NULL,
  PRIMARY KEY (vote, seat)
);
