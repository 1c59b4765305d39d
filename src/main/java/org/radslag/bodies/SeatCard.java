package org.radslag.bodies;

import java.util.List;
import java.util.Optional;
import org.radslag.kernel.AssociationId;

/**
 * A seat and who sits on it, the ordinary holder first.
 *
 * @param number from 1; matters only where the association has several seats
 */
public record SeatCard(
    SeatId id,
    BodyId body,
    AssociationId association,
    String associationName,
    int number,
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
