package org.radslag.bodies;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/**
 * Somebody on a place of a seat.
 *
 * @param term the term's identity
 * @param name as it may be shown
 * @param place 0 for the ordinary holder, 1 and up for the alternates in their order
 * @param endsAt the first instant after the term; null while no end is set
 */
public record Holder(
    UUID term, PersonId person, String name, int place, Instant beginsAt, Instant endsAt) {

  /** The last instant of the term; null while no end is set. */
  public Instant through() {
    return endsAt == null ? null : endsAt.minus(1, ChronoUnit.MICROS);
  }

  /** Whether she is the ordinary holder, not an alternate. */
  public boolean isOrdinary() {
    return place == 0;
  }
}
