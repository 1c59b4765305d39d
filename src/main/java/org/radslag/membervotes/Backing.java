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
import org.radslag.kernel.AssociationId;

/** An association's support for a call. */
@Entity
@Table(name = "member_vote_backing")
class Backing {

  @EmbeddedId private Key key;
  private String decision;

  @Column(name = "given_by")
  private UUID givenBy;

  @Column(name = "given_at")
  private Instant givenAt;

  protected Backing() {}

  Backing(MemberVoteId vote, AssociationId association, String decision, UUID by, Instant at) {
    this.key = new Key(vote, association);
    this.decision = decision;
    this.givenBy = by;
    this.givenAt = at;
  }

  BackingCard card() {
    return new BackingCard(new AssociationId(key.association), decision, givenAt);
  }

  /** Vote and association. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID vote;
    private UUID association;

    protected Key() {}

    Key(MemberVoteId vote, AssociationId association) {
      this.vote = vote.value();
      this.association = association.value();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.vote.equals(vote)
          && key.association.equals(association);
    }

    @Override
    public int hashCode() {
      return Objects.hash(vote, association);
    }
  }
}
