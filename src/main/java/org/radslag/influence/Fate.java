package org.radslag.influence;

/** What becomes of a mandate, or of a seat, when the model of an arena changes. */
public enum Fate {
  /** The body goes on, and she with it. */
  STAYS,
  /** She keeps her mandate on a seat of the succeeding body. */
  MOVES,
  /** Her mandate ends. */
  ENDS,
  /** She takes a seat with the office that she holds. */
  SEATED,
  /** Nobody has the seat yet: it is to be filled. */
  TO_FILL
}
