package org.radslag.bodies;

import java.util.Objects;
import org.radslag.kernel.AssociationId;

/**
 * A seat that a composition rule gives.
 *
 * @param association whose seat it is; null for one that no association has
 * @param number from 1 among the seats with this basis and association
 * @param votes false for a seat with voice only, which never enters an electoral roll
 */
public record SeatPlan(SeatBasis basis, AssociationId association, int number, boolean votes) {
  public SeatPlan {
    Objects.requireNonNull(basis, "basis");
    if (number < 1) {
      throw new IllegalArgumentException("a seat is numbered from 1, not " + number);
    }
    if (isOfAssociation(basis) != (association != null)) {
      throw new IllegalArgumentException(basis + " with " + association);
    }
  }

  private static boolean isOfAssociation(SeatBasis basis) {
    return basis == SeatBasis.ASSOCIATION || basis == SeatBasis.CHAIR;
  }
}
