package org.radslag.meetings.verdict;

/**
 * What was counted when an open vote had closed, in seats.
 *
 * @param roll seats in the frozen roll, cast or not
 */
public record Count(int yes, int no, int abstain, int roll) {

  /** More seats than any body has; keeps the arithmetic far from overflow. */
  public static final int LARGEST_ROLL = 1_000_000;

  /**
   * Checks that the figures can be true together.
   *
   * @throws IllegalArgumentException when a figure is negative or more votes than seats are counted
   */
  public Count {
    if (yes < 0 || no < 0 || abstain < 0 || roll < 0 || roll > LARGEST_ROLL) {
      throw new IllegalArgumentException("A count is of 0 to " + LARGEST_ROLL + " seats");
    }
    if ((long) yes + no + abstain > roll) {
      throw new IllegalArgumentException("More votes than seats in the roll");
    }
  }

  /** Votes for one side or the other: what a majority is a majority of. */
  public int base() {
    return yes + no;
  }

  /** Votes of any kind. */
  public int cast() {
    return yes + no + abstain;
  }

  /** Seats that were in the roll and did not vote. */
  public int notCast() {
    return roll - cast();
  }

  /** Whether both sides have equally many votes, and at least one each. */
  public boolean isTied() {
    return yes == no && yes > 0;
  }
}
