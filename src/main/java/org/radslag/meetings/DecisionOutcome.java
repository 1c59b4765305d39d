package org.radslag.meetings;

/** What became of the proposal. */
public enum DecisionOutcome {
  /** Bifall. */
  CARRIED,
  /** Avslag. */
  REJECTED
}
