package org.radslag.wheel;

import java.time.LocalDate;
import java.util.List;

/**
 * The time between two elections: from the first day of the month after the one to the end of the
 * month of the next.
 *
 * @param until the first day of the next term
 * @param election the day of the next election
 */
public record Term(LocalDate from, LocalDate until, LocalDate election, List<Span> phases) {

  static Term on(LocalDate day, ElectionRule rule) {
    int before = rule.electionBefore(day);
    LocalDate from = rule.termAfter(before);
    LocalDate until = rule.termAfter(before + rule.every());
    LocalDate first = from.plusMonths(rule.direction());
    LocalDate last = until.minusMonths(rule.programme());
    // Rules that leave no time between the phases leave none of the middle one.
    LocalDate middle = last.isBefore(first) ? first : last;
    return new Term(
        from,
        until,
        rule.dayIn(before + rule.every()),
        List.of(
            new Span(Phase.DIRECTION, from, first),
            new Span(Phase.CO_OPERATION, first, middle),
            new Span(Phase.PROGRAMME, middle, until)));
  }

  /** How far through the term a day is: 0 on its first day, 1 when it is over. */
  public double shareOf(LocalDate day) {
    double share =
        (double) (day.toEpochDay() - from.toEpochDay()) / (until.toEpochDay() - from.toEpochDay());
    return Math.max(0, Math.min(1, share));
  }

  /** The phase that a day lies in; the last one for a day after the term. */
  public Phase phaseOf(LocalDate day) {
    return phases.stream()
        .filter(span -> span.contains(day))
        .findFirst()
        .map(Span::phase)
        .orElse(day.isBefore(from) ? Phase.DIRECTION : Phase.PROGRAMME);
  }

  /** The last day of it. */
  public LocalDate through() {
    return until.minusDays(1);
  }
}
