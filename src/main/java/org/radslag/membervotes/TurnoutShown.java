package org.radslag.membervotes;

/** When the number of votes so far is told. */
public enum TurnoutShown {
  /** After each batch, while the vote is open. */
  BATCHES,
  /** When it has closed. */
  END
}
