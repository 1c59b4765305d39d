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

/** A merger, split or move; never changed once it is decided, but withdrawn before its day. */
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

  @Column(name = "withdrawal_asked_by")
  private UUID askedBy;

  @Column(name = "withdrawal_asked_at")
  private Instant askedAt;

  @Column(name = "withdrawal_basis")
  private String withdrawalBasis;

  @Column(name = "withdrawn_by")
  private UUID withdrawnBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

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
        basis,
        withdrawalBasis,
        withdrawnAt);
  }

  /** Somebody asks for its withdrawal; nulls take the question back. */
  void ask(UUID by, String why, Instant at) {
    askedBy = by;
    withdrawalBasis = why;
    askedAt = at;
  }

  boolean isAsked() {
    return askedAt != null;
  }

  /** The system's own work is nobody's: another may always confirm it. */
  boolean isAskedBy(UUID person) {
    return isAsked() && person != null && person.equals(askedBy);
  }

  void withdraw(UUID by, Instant at) {
    withdrawnBy = by;
    withdrawnAt = at;
  }
}
