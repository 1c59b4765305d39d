package org.radslag.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything that a route depends on.
 *
 * @param now when it is asked
 * @param zone in which days are counted
 * @param level what the mandate sheet asks for
 * @param urgent whether short notice is preferred
 * @param deadline when the counterpart wants an answer; null when nobody has set a date
 * @param model the way of the influence model in force; {@link Way#GROUP} under low influence
 * @param terms the ways that exist in the arena with what each takes; soundings and the group
 *     itself are always added by the routing
 * @param soundingHours the fewest hours that a sounding is open
 * @param publishDays within how many days what was settled without the sheet's way is published
 */
public record RoutingCase(
    Instant now,
    ZoneId zone,
    MandateLevel level,
    boolean urgent,
    Instant deadline,
    Way model,
    List<CallTerms> terms,
    int soundingHours,
    int publishDays) {

  public RoutingCase {
    terms = List.copyOf(terms);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** The day of the deadline; the last on which it can be settled. */
  LocalDate lastDay() {
    return deadline == null ? null : LocalDate.ofInstant(deadline, zone);
  }
}
