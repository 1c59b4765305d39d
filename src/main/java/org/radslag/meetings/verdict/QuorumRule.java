package org.radslag.meetings.verdict;

/** How many seats must be filled for the body to decide: {@code meetings.quorum}. */
public enum QuorumRule {
  /** No least number; somebody must be there to decide, though. */
  NONE,
  /** At least half of the body's seats. */
  HALF,
  /** At least two thirds of the body's seats. */
  TWO_THIRDS;

  /** The smallest number of filled seats that may decide, of {@code seats} in the body. */
  public int needed(int seats) {
    return switch (this) {
      case NONE -> 1;
      case HALF -> Math.max(1, (seats + 1) / 2);
      case TWO_THIRDS -> Math.max(1, (2 * seats + 2) / 3);
    };
  }

  /** Whether {@code present} filled seats may decide. */
  public boolean isMet(int present, int seats) {
    return present >= needed(seats);
  }
}
