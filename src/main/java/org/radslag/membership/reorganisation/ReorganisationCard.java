package org.radslag.membership.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.kernel.AssociationId;

/**
 * A merger, split or move of an association.
 *
 * @param association what it happens to
 * @param successor where its members go, or some of them; null when it moves
 * @param on the day from which it holds
 * @param basis the decision that it rests on
 * @param withdrawal the decision on which its withdrawal is asked, or was; null when nobody asks
 * @param withdrawnAt when it was withdrawn; null while it holds
 */
public record ReorganisationCard(
    ReorganisationId id,
    ReorganisationKind kind,
    AssociationId association,
    AssociationId successor,
    LocalDate on,
    String basis,
    String withdrawal,
    Instant withdrawnAt) {

  /** One that has just been decided. */
  ReorganisationCard(
      ReorganisationId id,
      ReorganisationKind kind,
      AssociationId association,
      AssociationId successor,
      LocalDate on,
      String basis) {
    this(id, kind, association, successor, on, basis, null, null);
  }

  /** Whether somebody has asked that it be withdrawn, and nobody has answered. */
  public boolean isAsked() {
    return withdrawal != null && withdrawnAt == null;
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }
}
