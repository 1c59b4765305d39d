package org.radslag.matters;

/** How long before it a body is called. */
public enum Notice {
  /** As the rules ask for. */
  NORMAL,
  /** The shortest that the rules allow when it is urgent. */
  SHORT,
  /** Nobody is called. */
  NONE
}
