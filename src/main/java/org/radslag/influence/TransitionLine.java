package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.SeatPlan;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/**
 * One line of a transition table: what becomes of one mandate, or of one seat that nobody has.
 *
 * @param person whose mandate it is; null for a seat that is to be filled
 * @param association whose seat it is; null for one that no association has
 * @param oldBody the body she sits in; null for a seat that is new
 * @param place hers before, 0 for the ordinary holder; she keeps it where she moves
 * @param seat the seat in the new body; null where there is none
 * @param through the last day of her mandate; null while no end is set
 */
public record TransitionLine(
    Fate fate,
    PersonId person,
    AssociationId association,
    BodyId oldBody,
    int place,
    SeatPlan seat,
    LocalDate through,
    Why why) {

  static TransitionLine of(
      Fate fate, OldSeat old, OldSeat.Mandate mandate, SeatPlan seat, Why why) {
    return new TransitionLine(
        fate,
        mandate.person(),
        old.association(),
        old.body(),
        mandate.place(),
        seat,
        mandate.through(),
        why);
  }

  static TransitionLine seat(Fate fate, PersonId person, SeatPlan seat, Why why) {
    return new TransitionLine(fate, person, seat.association(), null, 0, seat, null, why);
  }

  /** The same mandate, which could not be carried over. */
  TransitionLine ending(Why reason) {
    return new TransitionLine(
        Fate.ENDS, person, association, oldBody, place, null, through, reason);
  }
}
