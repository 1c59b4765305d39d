package org.radslag.wheel;

/** A part of the four years between two elections. */
public enum Phase {
  /** Education, and the group's strategic direction. */
  DIRECTION,
  /** Questions of co-operation. */
  CO_OPERATION,
  /** The programme for the next election. */
  PROGRAMME
}
