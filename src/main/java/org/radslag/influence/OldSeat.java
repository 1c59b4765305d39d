package org.radslag.influence;

import java.time.LocalDate;
import java.util.List;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.SeatBasis;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/**
 * A seat of a body that a change of model concerns.
 *
 * @param goesOn whether the body goes on under the new model
 * @param holders those who sit on it, the ordinary holder first
 */
record OldSeat(
    BodyId body,
    boolean goesOn,
    SeatBasis basis,
    AssociationId association,
    int number,
    List<Mandate> holders) {

  /**
   * Somebody on a seat.
   *
   * @param place 0 for the ordinary holder, 1 and up for the alternates
   * @param through her last day; null while no end is set
   */
  record Mandate(PersonId person, int place, LocalDate through) {}

  boolean hasOrdinary() {
    return holders.stream().anyMatch(holder -> holder.place() == 0);
  }
}
