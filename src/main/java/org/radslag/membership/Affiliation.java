package org.radslag.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/**
 * Where a member belongs from a date, until her next affiliation. Without associations it says that
 * the membership has ended.
 */
@Entity
@Table(name = "affiliation")
class Affiliation {

  @EmbeddedId private Key key;

  private UUID geographic;

  private UUID branch;

  @Column(name = "votes_in")
  private UUID votesIn;

  protected Affiliation() {}

  boolean isMembership() {
    return votesIn != null;
  }

  LocalDate from() {
    return key.from;
  }

  AssociationId geographic() {
    return id(geographic);
  }

  AssociationId branch() {
    return id(branch);
  }

  AssociationId votesIn() {
    return id(votesIn);
  }

  private static AssociationId id(UUID association) {
    return association == null ? null : new AssociationId(association);
  }

  /** One per member and date: the database holds no two. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID member;

    @Column(name = "effective_from")
    private LocalDate from;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.member.equals(member) && key.from.equals(from);
    }

    @Override
    public int hashCode() {
      return Objects.hash(member, from);
    }
  }
}
