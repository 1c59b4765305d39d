package org.radslag.matters;

/** Whether a matter sets a direction or follows one. */
public enum Weight {
  /** Sets a direction (principiellt). */
  PRINCIPLE,
  /** Follows one that is set (löpande). */
  ROUTINE
}
