package org.radslag.membership.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/** A merger, split or move; never changed once it is decided. */
@Entity
@Table(name = "reorganisation")
class Reorganisation {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ReorganisationKind kind;

  private UUID association;
  private UUID successor;

  @Column(name = "takes_effect")
  private LocalDate takesEffect;

  private String basis;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected Reorganisation() {}

  Reorganisation(ReorganisationCard card, Instant at) {
    this.id = card.id().value();
    this.kind = card.kind();
    this.association = card.association().value();
    this.successor = card.successor() == null ? null : card.successor().value();
    this.takesEffect = card.on();
    this.basis = card.basis();
    this.decidedAt = at;
  }

  ReorganisationCard card() {
    return new ReorganisationCard(
        new ReorganisationId(id),
        kind,
        new AssociationId(association),
        successor == null ? null : new AssociationId(successor),
        takesEffect,
        basis);
  }
}
