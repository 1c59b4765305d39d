package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/** Multiples of one point by single bytes at every byte position; shared by all threads. */
final class EdwardsTable {
  private static final int POSITIONS = 32;
  private static final int ENTRIES = 256;

  private final long[] entries = new long[POSITIONS * ENTRIES * Edwards.SIZE];

  EdwardsTable(Element base) {
    Edwards edwards = new Edwards();
    long[] step = ((Point) base).coordinates().clone();
    for (int position = 0; position < POSITIONS; position++) {
      long[] sum = step.clone();
      System.arraycopy(Edwards.preparedIdentity(), 0, entries, at(position, 0), Edwards.SIZE);
      for (int digit = 1; digit < ENTRIES; digit++) {
        Edwards.prepare(entries, at(position, digit), sum);
        edwards.add(sum, sum, entries, at(position, 1));
      }
      step = sum;
    }
  }

  private static int at(int position, int digit) {
    return (position * ENTRIES + digit) * Edwards.SIZE;
  }

  /** r += exponent · base, for public exponents below 2^256. */
  void addInto(long[] r, BigInteger exponent, Edwards edwards) {
    byte[] bytes = exponent.toByteArray();
    for (int position = 0; position < Math.min(bytes.length, POSITIONS); position++) {
      int digit = bytes[bytes.length - 1 - position] & (ENTRIES - 1);
      if (digit != 0) {
        edwards.add(r, r, entries, at(position, digit));
      }
    }
  }
}
