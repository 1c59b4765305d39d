package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * A point prepared for several multiplications: eight segments of 32 bits, two tables of sixteen
 * sums each, one chain of doublings shared by all multiples.
 */
final class EdwardsComb {
  private static final int SEGMENT = 32;
  private static final int TEETH = 4;
  private static final int TABLES = 2;
  private static final int ENTRIES = 1 << TEETH;

  private final long[] tables = new long[TABLES * ENTRIES * Edwards.SIZE];

  EdwardsComb(long[] point) {
    Edwards edwards = new Edwards();
    long[] power = point.clone();
    long[] sum = new long[Edwards.SIZE];
    for (int t = 0; t < TABLES; t++) {
      long[][] plain = new long[ENTRIES][];
      plain[0] = Edwards.identity();
      System.arraycopy(Edwards.preparedIdentity(), 0, tables, at(t, 0), Edwards.SIZE);
      for (int d = 1; d < ENTRIES; d++) {
        boolean single = (d & (d - 1)) == 0;
        if (single) {
          if (t > 0 || d > 1) {
            edwards.twice(power, power, SEGMENT);
          }
          plain[d] = power.clone();
        } else {
          edwards.add(sum, plain[d & (d - 1)], tables, at(t, d & -d));
          plain[d] = sum.clone();
        }
        Edwards.prepare(tables, at(t, d), plain[d]);
      }
    }
  }

  private static int at(int table, int entry) {
    return (table * ENTRIES + entry) * Edwards.SIZE;
  }

  long[] power(BigInteger exponent) {
    long[] r = Edwards.identity();
    power(r, exponent, new Edwards());
    return r;
  }

  /** r = exponent · point, for public exponents below 2^256. */
  void power(long[] r, BigInteger exponent, Edwards edwards) {
    int[] words = new int[TEETH * TABLES];
    for (int i = 0; i < words.length; i++) {
      words[i] = exponent.shiftRight(SEGMENT * i).intValue();
    }
    System.arraycopy(Edwards.identity(), 0, r, 0, Edwards.SIZE);
    for (int c = SEGMENT - 1; c >= 0; c--) {
      edwards.twice(r, r);
      for (int t = 0; t < TABLES; t++) {
        int digit = 0;
        for (int k = 0; k < TEETH; k++) {
          digit |= ((words[TEETH * t + k] >>> c) & 1) << k;
        }
        if (digit != 0) {
          edwards.add(r, r, tables, at(t, digit));
        }
      }
    }
  }
}
