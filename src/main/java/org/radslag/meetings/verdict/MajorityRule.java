package org.radslag.meetings.verdict;

/** How many of the yes and no votes a proposal needs: {@code meetings.decision.majority}. */
public enum MajorityRule {
  /** More than half of the yes and no votes. */
  MORE_THAN_HALF,
  /** At least two thirds of the yes and no votes. */
  TWO_THIRDS;

  /** The smallest number of yes votes that carries, of {@code base} yes and no votes. */
  public int needed(int base) {
    return switch (this) {
      case MORE_THAN_HALF -> base / 2 + 1;
      case TWO_THIRDS -> Math.max(1, (2 * base + 2) / 3);
    };
  }
}
