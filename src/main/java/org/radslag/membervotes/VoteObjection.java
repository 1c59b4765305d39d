package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A member's appeal against an outcome. */
@Entity
@Table(name = "member_vote_objection")
class VoteObjection {

  @Id private UUID id;
  private UUID vote;
  private int number;

  @Column(name = "made_by")
  private UUID madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  private String text;
  private Boolean upheld;
  private String answer;

  @Column(name = "settled_by")
  private UUID settledBy;

  @Column(name = "settled_at")
  private Instant settledAt;

  protected VoteObjection() {}

  VoteObjection(MemberVoteId vote, int number, PersonId by, Instant at, String text) {
    this.id = UUID.randomUUID();
    this.vote = vote.value();
    this.number = number;
    this.madeBy = by.value();
    this.madeAt = at;
    this.text = text;
  }

  MemberVoteId vote() {
    return new MemberVoteId(vote);
  }

  boolean isSettled() {
    return upheld != null;
  }

  void settle(boolean right, String said, UUID by, Instant at) {
    upheld = right;
    answer = said;
    settledBy = by;
    settledAt = at;
  }

  ObjectionCard card() {
    return new ObjectionCard(
        id,
        number,
        new PersonId(madeBy),
        madeAt,
        text,
        isSettled(),
        isSettled() && upheld,
        answer == null ? "" : answer);
  }
}
