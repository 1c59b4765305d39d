package org.radslag.bodies;

import java.time.LocalDate;
import java.util.Objects;
import org.radslag.kernel.PersonId;

/**
 * Somebody who is to keep a mandate in a succeeding body.
 *
 * @param seat which of its seats
 * @param place 0 for the ordinary holder, 1 and up for the alternates
 * @param through her last day as it was before; null while no end is set
 */
public record Carry(SeatPlan seat, PersonId person, int place, LocalDate through) {
  public Carry {
    Objects.requireNonNull(seat, "seat");
    Objects.requireNonNull(person, "person");
  }
}
