package org.radslag.influence;

/** How many of the seats that vote must be filled for the body to decide. */
public enum QuorumShare {
  NONE,
  HALF,
  TWO_THIRDS;

  /** The fewest filled seats out of so many. */
  public int needed(int seats) {
    return switch (this) {
      case NONE -> 0;
      case HALF -> (seats + 1) / 2;
      case TWO_THIRDS -> (2 * seats + 2) / 3;
    };
  }
}
