package org.radslag.bodies;

import java.util.List;
import java.util.Optional;
import org.radslag.kernel.AssociationId;

/**
 * A seat and who sits on it, the ordinary holder first.
 *
 * @param association whose seat it is; null for one that no association has
 * @param associationName empty for one that no association has: then the basis says whose it is
 * @param number from 1; matters only where whoever gives it has several seats
 * @param votes false for a seat with voice only, which never enters an electoral roll
 */
public record SeatCard(
    SeatId id,
    BodyId body,
    AssociationId association,
    String associationName,
    int number,
    SeatBasis basis,
    boolean votes,
    List<Holder> holders) {

  /** The ordinary holder, if the seat has one. */
  public Optional<Holder> ordinary() {
    return holders.stream().filter(Holder::isOrdinary).findFirst();
  }

  /** The alternates in the order in which they step in. */
  public List<Holder> alternates() {
    return holders.stream().filter(holder -> !holder.isOrdinary()).toList();
  }
}
