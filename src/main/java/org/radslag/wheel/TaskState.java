package org.radslag.wheel;

/** How a task stands. */
public enum TaskState {
  /** It is done. */
  DONE,
  /** Its day has passed, and it is not done. */
  OVERDUE,
  /** It is the next one that is due. */
  NEXT,
  /** It is due later. */
  LATER
}
