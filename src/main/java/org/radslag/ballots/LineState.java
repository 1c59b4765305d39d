package org.radslag.ballots;

/** What has become of a line of the roll. */
public enum LineState {
  /** Nothing yet. */
  OPEN,
  /** A ballot has been recorded. */
  VOTED,
  /** An envelope has been registered: the digital channel is closed. */
  PAPER,
  /** Taken out of use by two persons; it never votes. */
  BLOCKED
}
