package org.radslag.guide;

/** How she wants to raise it. */
public enum Form {
  /** Writes it herself. */
  WRITE,
  /** Speaks with somebody who takes it further. */
  SPEAK
}
