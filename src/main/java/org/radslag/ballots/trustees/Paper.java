package org.radslag.ballots.trustees;

/** What must be in place before the check of an outcome no longer needs the registrar's roll. */
public enum Paper {
  /** The registrar's statement after the close: no ballot has a code that nobody was to use. */
  CLOSING,
  /** The protocol of the count. */
  COUNT
}
