package org.radslag.guide;

/** How soon an answer is needed. */
public enum Pace {
  /** Within days. */
  DAYS,
  /** Within some weeks. */
  WEEKS,
  /** It can wait for the next conference. */
  LATER
}
