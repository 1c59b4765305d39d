package org.radslag.membervotes;

/** What a majority is reckoned of. */
public enum MajorityBase {
  /** Votes that take a stand; blank votes count in the turnout alone. */
  WITHOUT_BLANK,
  /** All votes, blank ones too. */
  WITH_BLANK
}
