package org.radslag.motions;

/** What the rule set says of motions after the deadline (parameter {@code motions.late}). */
enum LateRule {
  /** Kept and listed, never numbered. */
  KEPT_ASIDE,
  /** The office may give one a number, as an exception. */
  MAY_BE_REGISTERED
}
