-- A member's question about the proposal and the proposer's answer; both are public to members.
CREATE TABLE member_vote_inquiry (
  id          UUID          NOT NULL PRIMARY KEY,
  vote        UUID          NOT NULL REFERENCES member_vote (id),
  number      INT           NOT NULL,
  asked_by    UUID          NOT NULL,
  asked_at    DATETIME(6)   NOT NULL,
  text        VARCHAR(1000) NOT NULL,
  answer      VARCHAR(2000) NULL,
  answered_by UUID          NULL,
  answered_at DATETIME(6)   NULL,
  UNIQUE KEY member_vote_inquiry_number (vote, number)
);
