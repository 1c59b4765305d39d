package org.radslag.membervotes;

import java.math.BigInteger;

/** How much of the votes a proposal needs. */
public enum MajorityRule {
  /** More than half of those counted. */
  MORE_THAN_HALF(1, 2),
  /** At least two thirds of those counted. */
  TWO_THIRDS(2, 3);

  private final int parts;
  private final int of;

  MajorityRule(int parts, int of) {
    this.parts = parts;
    this.of = of;
  }

  /** The fewest votes out of {@code base} that carry a proposal; 0 out of 0 carries nothing. */
  public int needed(int base) {
    BigInteger share = BigInteger.valueOf(base).multiply(BigInteger.valueOf(parts));
    BigInteger[] whole = share.divideAndRemainder(BigInteger.valueOf(of));
    int floor = whole[0].intValueExact();
    boolean exact = whole[1].signum() == 0;
    return this == MORE_THAN_HALF || !exact ? floor + 1 : Math.max(floor, 1);
  }

  /** Whether so many votes out of {@code base} carry it. */
  public boolean carries(int votes, int base) {
    return base > 0 && votes >= needed(base);
  }
}
