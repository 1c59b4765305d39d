package org.radslag.matters;

/**
 * How far a matter or a document may be read. The rings lie inside each other: whoever stands in
 * one stands in every wider one as well.
 */
public enum Ring {
  /** Anyone, signed in or not. */
  PUBLIC,
  /** The members of the party, its office and its board. */
  MEMBERS,
  /** Those whom the arena's associations have elected: seats, delegates, chairs, secretaries. */
  DELEGATES,
  /** The body that handles the matter, and the group. */
  BODY,
  /** The group's leaders, the negotiation delegation, and whoever they have let in by name. */
  NEGOTIATORS;

  /** Whether nobody can read this who could not read {@code outer}. */
  public boolean isWithin(Ring outer) {
    return compareTo(outer) >= 0;
  }

  /** Whether somebody who stands as far in as {@code reach} may read this. */
  public boolean isOpenTo(Ring reach) {
    return compareTo(reach) <= 0;
  }

  /** The narrower of the two. */
  public Ring narrower(Ring other) {
    return isWithin(other) ? this : other;
  }
}
