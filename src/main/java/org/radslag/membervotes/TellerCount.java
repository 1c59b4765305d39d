package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** How many paper votes a teller found for one answer of one question; answer 0 is blank. */
@Entity
@Table(name = "member_vote_count")
class TellerCount {

  @EmbeddedId private Key key;
  private int votes;

  @Column(name = "counted_at")
  private Instant countedAt;

  protected TellerCount() {}

  TellerCount(Key key, int votes, Instant at) {
    this.key = key;
    this.votes = votes;
    this.countedAt = at;
  }

  void say(int found, Instant at) {
    votes = found;
    countedAt = at;
  }

  UUID teller() {
    return key.teller;
  }

  int place() {
    return key.place;
  }

  int votes() {
    return votes;
  }

  /** Vote, teller, question's place from 0, answer from 0 for blank. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID vote;
    private UUID teller;
    private int place;
    private int answer;

    protected Key() {}

    Key(MemberVoteId vote, UUID teller, int place, int answer) {
      this.vote = vote.value();
      this.teller = teller;
      this.place = place;
      this.answer = answer;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.vote.equals(vote)
          && key.teller.equals(teller)
          && key.place == place
          && key.answer == answer;
    }

    @Override
    public int hashCode() {
      return Objects.hash(vote, teller, place, answer);
    }
  }
}
