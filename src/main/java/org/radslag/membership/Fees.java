package org.radslag.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A run of fees that never had a gap.
 *
 * @param paidFrom the day its first fee was paid
 * @param lastPaidOn the day its latest fee was paid
 * @param paidUntil the last day it covers
 */
public record Fees(LocalDate paidFrom, LocalDate lastPaidOn, LocalDate paidUntil) {

  public Fees {
    if (lastPaidOn.isBefore(paidFrom) || paidUntil.isBefore(lastPaidOn)) {
      throw new IllegalArgumentException("fees out of order");
    }
  }

  /**
   * The day from which these fees give a membership in force (party statutes § 3).
   *
   * @param waitingDays {@code membership.in_force_days} of the rule set
   */
  public LocalDate inForceFrom(int waitingDays) {
    return paidFrom.plusDays(waitingDays);
  }

  /**
   * The run after a new payment: longer when it was paid no later than the day after the last one
   * covered, otherwise a new run, whose waiting time begins anew.
   */
  public Fees renewed(LocalDate paidOn, LocalDate until) {
    boolean unbroken = !paidOn.isAfter(paidUntil.plusDays(1)) && !paidOn.isBefore(paidFrom);
    return new Fees(unbroken ? paidFrom : paidOn, paidOn, until);
  }

  /** How a member with these runs of fees stands on a day. */
  public static Standing standing(Collection<Fees> runs, LocalDate day, int waitingDays) {
    if (inForceOn(runs, day, waitingDays).isPresent()) {
      return Standing.IN_FORCE;
    }
    return runs.stream()
        .max(Comparator.comparing(Fees::paidFrom))
        .map(last -> last.paidUntil.isBefore(day) ? Standing.UNPAID : Standing.WAITING)
        .orElse(Standing.NEVER_PAID);
  }

  /** The run that gives a membership in force on the day, if one does. */
  public static Optional<Fees> inForceOn(Collection<Fees> runs, LocalDate day, int waitingDays) {
    return runs.stream()
        .filter(run -> !run.inForceFrom(waitingDays).isAfter(day) && !run.paidUntil.isBefore(day))
        .findFirst();
  }
}
