package org.radslag.wheel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.radslag.rules.RuleSet;

/**
 * When elections are, and how long the first and the last phase between two of them take.
 *
 * @param year a year in which there is one
 * @param every how many years lie between two
 * @param sunday which Sunday of the month it is
 * @param direction months of the first phase
 * @param programme months of the last phase
 */
record ElectionRule(int year, int every, Month month, int sunday, int direction, int programme) {

  static ElectionRule of(RuleSet rules) {
    return new ElectionRule(
        rules.whole("wheel.election.year"),
        rules.whole("wheel.election.years"),
        Month.of(rules.whole("wheel.election.month")),
        rules.whole("wheel.election.sunday"),
        rules.whole("wheel.phase.direction"),
        rules.whole("wheel.phase.programme"));
  }

  /** The day of the election in a year. */
  LocalDate dayIn(int asked) {
    return LocalDate.of(asked, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(sunday, DayOfWeek.SUNDAY));
  }

  /** The first day of the term after the election of a year: that of the month after it. */
  LocalDate termAfter(int asked) {
    return LocalDate.of(asked, month, 1).plusMonths(1);
  }

  /** The year of the election before the term that a day lies in. */
  int electionBefore(LocalDate day) {
    int since = Math.floorMod(day.getYear() - year, every);
    int last = day.getYear() - since;
    return day.isBefore(termAfter(last)) ? last - every : last;
  }
}
