package org.radslag.bodies;

/**
 * Seats per started quota (per påbörjat X-tal): one for the first member, one more for each member
 * beyond a full quota.
 *
 * @param perStarted the quota X, at least 1
 * @param minimum the fewest seats that an association has, also one without members
 */
public record Apportionment(int perStarted, int minimum) {
  public Apportionment {
    if (perStarted < 1 || minimum < 0) {
      throw new IllegalArgumentException(perStarted + " per seat, at least " + minimum);
    }
  }

  /** The seats for so many members in force. */
  public int seats(int members) {
    if (members < 0) {
      throw new IllegalArgumentException("members: " + members);
    }
    return Math.max(minimum, (members + perStarted - 1) / perStarted);
  }
}
