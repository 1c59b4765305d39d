package org.radslag.wheel;

import java.time.LocalDate;

/**
 * When a phase is.
 *
 * @param until the first day after it
 */
public record Span(Phase phase, LocalDate from, LocalDate until) {

  /** The last day of it. */
  public LocalDate through() {
    return until.minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
