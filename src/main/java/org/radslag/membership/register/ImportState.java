package org.radslag.membership.register;

/** Where an import stands. READING → MAPPING or REVIEW; those two → READING again, or closed. */
public enum ImportState {
  /** The file is being read and compared. */
  READING,
  /** The office has to say what the columns hold. */
  MAPPING,
  /** Read; the office reviews it. */
  REVIEW,
  /** Closed: the register holds what the file said. */
  APPLIED,
  /** Closed: nothing was saved. */
  DISCARDED;

  /** Whether something can still come of it. */
  public boolean isOpen() {
    return this == READING || this == MAPPING || this == REVIEW;
  }
}
