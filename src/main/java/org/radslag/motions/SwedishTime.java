package org.radslag.motions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.radslag.kernel.Outcome;

/** Dates and hours as the office writes them, in Swedish time, made into instants. */
final class SwedishTime {

  private static final int LONGEST = 30;

  private SwedishTime() {}

  /**
   * The instant of a day and an hour, {@code 2027-01-15T23:59:59}; the seconds may be left out.
   * Refused: what is no such text, an hour that the change to summer time leaps over, and one that
   * the change back makes happen twice.
   */
  static Outcome<Instant> instant(String written, ZoneId zone) {
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(written == null || written.length() > LONGEST ? "" : written);
    } catch (DateTimeParseException unreadable) {
      return Outcome.refused("motions.refused.deadline-unreadable");
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return Outcome.refused("motions.refused.hour-leapt-over", local);
    }
    if (offsets.size() > 1) {
      return Outcome.refused("motions.refused.hour-twice", local);
    }
    return Outcome.done(local.toInstant(offsets.get(0)));
  }
}
