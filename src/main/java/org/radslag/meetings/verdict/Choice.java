package org.radslag.meetings.verdict;

/** What a seat may answer in an open vote. */
public enum Choice {
  /** Ja. */
  YES,
  /** Nej. */
  NO,
  /** Avstår: listed by itself, in no majority's base. */
  ABSTAIN
}
