package org.radslag.membervotes;

/** What became of an appeal about the roll. */
public enum AppealOutcome {
  WAITING,
  /** One of the two whom it takes has granted it. */
  ONE_OF_TWO,
  GRANTED,
  DENIED
}
