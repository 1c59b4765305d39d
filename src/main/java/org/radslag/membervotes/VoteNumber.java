package org.radslag.membervotes;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Something numbered within a vote, from 1. */
@Embeddable
class VoteNumber implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID vote;
  private int number;

  protected VoteNumber() {}

  VoteNumber(MemberVoteId vote, int number) {
    this.vote = vote.value();
    this.number = number;
  }

  int number() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VoteNumber key && key.vote.equals(vote) && key.number == number;
  }

  @Override
  public int hashCode() {
    return Objects.hash(vote, number);
  }
}
