package org.radslag.motions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What others need to know of a conference.
 *
 * @param deadline the last instant at which a motion is in time
 * @param series letter before its motions' numbers, such as {@code A}
 * @param ruleSet version of the rules that it is held under
 * @param registered how many numbers have been given
 * @param received how many motions have been handed in, late ones included
 */
public record ConferenceCard(
    ConferenceId id,
    String name,
    String place,
    LocalDate firstDay,
    LocalDate lastDay,
    Instant deadline,
    String series,
    int ruleSet,
    int registered,
    int received) {

  /** Whether what is handed in at {@code at} is in time. */
  public boolean isOpen(Instant at) {
    return !at.isAfter(deadline);
  }
}
