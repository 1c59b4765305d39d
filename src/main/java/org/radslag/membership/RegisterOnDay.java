package org.radslag.membership;

import java.time.LocalDate;

/**
 * The register as it stands on a day, in SQL: one row per member of that day, with where she
 * belongs and votes and her {@link Standing}. Says the same as {@link Fees#standing} says of one
 * member.
 */
public final class RegisterOnDay {

  /** Columns member, number, geographic, branch, votes_in, standing. */
  public static final String SQL =
      "SELECT m.id AS member, m.number, a.geographic, a.branch, a.votes_in, CASE"
          + " WHEN EXISTS (SELECT 1 FROM paid_period p WHERE p.member = m.id"
          + "   AND p.paid_from <= ? AND p.paid_until >= ?) THEN 'IN_FORCE'"
          + " WHEN l.member IS NULL THEN 'NEVER_PAID'"
          + " WHEN l.paid_until < ? THEN 'UNPAID' ELSE 'WAITING' END AS standing"
          + " FROM member m JOIN affiliation a ON a.member = m.id AND a.effective_from ="
          + "   (SELECT MAX(x.effective_from) FROM affiliation x"
          + "    WHERE x.member = m.id AND x.effective_from <= ?)"
          + " LEFT JOIN paid_period l ON l.member = m.id AND l.paid_from ="
          + "   (SELECT MAX(y.paid_from) FROM paid_period y WHERE y.member = m.id)"
          + " WHERE a.votes_in IS NOT NULL";

  private RegisterOnDay() {}

  /** What fills the question marks, in order. */
  public static Object[] values(LocalDate day, int waitingDays) {
    return new Object[] {day.minusDays(waitingDays), day, day, day};
  }
}
