package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A member's question about a proposal. */
@Entity
@Table(name = "member_vote_inquiry")
class VoteInquiry {

  @Id private UUID id;
  private UUID vote;
  private int number;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  private String text;
  private String answer;

  @Column(name = "answered_by")
  private UUID answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected VoteInquiry() {}

  VoteInquiry(MemberVoteId vote, int number, PersonId by, Instant at, String text) {
    this.id = UUID.randomUUID();
    this.vote = vote.value();
    this.number = number;
    this.askedBy = by.value();
    this.askedAt = at;
    this.text = text;
  }

  MemberVoteId vote() {
    return new MemberVoteId(vote);
  }

  void answer(String said, UUID by, Instant at) {
    answer = said;
    answeredBy = by;
    answeredAt = at;
  }

  Inquiry card() {
    return new Inquiry(
        id, number, new PersonId(askedBy), askedAt, text, answer == null ? "" : answer);
  }
}
