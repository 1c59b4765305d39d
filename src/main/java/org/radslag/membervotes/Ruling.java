package org.radslag.membervotes;

/** What the numbers of a question amount to. */
public enum Ruling {
  /** Carried: the proposal, or each answer that is marked. */
  CARRIED,
  /** The proposal did not get its majority. */
  REJECTED,
  /** The answer with most votes, or the persons with most votes, are marked. */
  CHOSEN,
  /** Several have equally many for the last place: lots are drawn. */
  TIE,
  /** Nobody took a stand. */
  NO_VOTES
}
