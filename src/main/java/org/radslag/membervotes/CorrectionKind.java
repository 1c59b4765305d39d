package org.radslag.membervotes;

/** How a roll was corrected. */
public enum CorrectionKind {
  /** A member who should have been on it was given a reserve credential. */
  ADDED,
  /** A line was taken out of use. */
  BLOCKED
}
