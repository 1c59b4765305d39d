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
import org.radslag.kernel.PersonId;

/** That somebody read the texts of a vote before the embargo's hour. */
@Entity
@Table(name = "member_vote_reading")
class VoteReading {

  @EmbeddedId private Key key;

  protected VoteReading() {}

  VoteReading(MemberVoteId vote, PersonId person, Instant at) {
    key = new Key(vote, person, at);
  }

  EarlyReading card() {
    return new EarlyReading(new PersonId(key.person), key.readAt);
  }

  /** Vote, person and instant. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID vote;
    private UUID person;

    @Column(name = "read_at")
    private Instant readAt;

    protected Key() {}

    Key(MemberVoteId vote, PersonId person, Instant at) {
      this.vote = vote.value();
      this.person = person.value();
      this.readAt = at;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.vote.equals(vote)
          && key.person.equals(person)
          && key.readAt.equals(readAt);
    }

    @Override
    public int hashCode() {
      return Objects.hash(vote, person, readAt);
    }
  }
}
