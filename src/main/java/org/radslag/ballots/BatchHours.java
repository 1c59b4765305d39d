package org.radslag.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.radslag.platform.DatabaseClock;

/**
 * When the public board grows: at announced hours of the day, and at the close. A batch with few
 * new ballots waits for the next one, but never past midnight: the ballots of a day are on the
 * board when the day is over. A vote without hours has one batch, after its close.
 */
final class BatchHours {

  private static final int MIDNIGHT = 24;

  private final List<Instant> instants;

  BatchHours(Instant opens, Instant closes, List<Integer> hours) {
    instants = between(opens, closes, hours);
  }

  /** The instants in order; the last one is the close. */
  static List<Instant> between(Instant opens, Instant closes, List<Integer> hours) {
    TreeSet<Instant> instants = new TreeSet<>();
    LocalDate last = LocalDate.ofInstant(closes, DatabaseClock.ZONE);
    for (LocalDate day = LocalDate.ofInstant(opens, DatabaseClock.ZONE);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (int hour : hours) {
        Instant at = at(day, hour);
        if (at.isAfter(opens) && at.isBefore(closes)) {
          instants.add(at);
        }
      }
    }
    instants.add(closes);
    return new ArrayList<>(instants);
  }

  private static Instant at(LocalDate day, int hour) {
    return hour == MIDNIGHT
        ? day.plusDays(1).atStartOfDay(DatabaseClock.ZONE).toInstant()
        : day.atTime(hour, 0).atZone(DatabaseClock.ZONE).toInstant();
  }

  int count() {
    return instants.size();
  }

  /** Whether batch {@code number}, from 1, takes all that waits, however few. */
  boolean takesAll(int number) {
    ZonedDateTime at = instants.get(number - 1).atZone(DatabaseClock.ZONE);
    return number == instants.size() || at.equals(at.toLocalDate().atStartOfDay(at.getZone()));
  }

  /**
   * The batch in which a ballot is at the latest, which was recorded after batch {@code dealtWith}:
   * the first after it that takes all. Counted from the batch in which it came to be, it is the
   * same one, so that a receipt can be written twice.
   */
  int promised(int dealtWith) {
    int number = dealtWith + 1;
    while (!takesAll(number)) {
      number++;
    }
    return number;
  }

  /** How many of the instants are not after {@code now}. */
  int due(Instant now) {
    return (int) instants.stream().filter(at -> !at.isAfter(now)).count();
  }
}
