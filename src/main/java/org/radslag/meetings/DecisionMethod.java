package org.radslag.meetings;

/** How the meeting came to its decision. */
public enum DecisionMethod {
  /** By ear: the chair found what the meeting wanted, and nobody asked for a count. */
  ACCLAMATION,
  /** By a counted open vote. */
  OPEN_VOTE
}
