-- One support for each member; it can be taken back while it is collected. Names are seen by the election committee alone.
CREATE TABLE member_vote_support (
  vote     UUID        NOT NULL REFERENCES member_vote (id),
  person   UUID        NOT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (vote, person)
);
-- An association's support, by a decision that its chair or secretary enters.
CREATE TABLE member_vote_backing (
  vote        UUID         NOT NULL REFERENCES member_vote (id),
  association UUID         NOT NULL REFERENCES association (id),
  decision    VARCHAR(300) NOT NULL,
  given_by    UUID         NULL,
  given_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (vote, association)
);
