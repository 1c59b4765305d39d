package org.radslag.ballots;

/** How a line of the roll votes. */
public enum Channel {
  /** With a code. */
  CODE,
  /** On paper; the line has no credential. */
  PAPER,
  /** A spare credential, until it is given to somebody. */
  RESERVE,
  /** With an enrolled key. No line has it yet. */
  KEY
}
