package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * All powers of one base by single bytes at every byte position, so that a power is a product of
 * table entries. Shared by all threads; in Montgomery form, as {@link Lanes} multiplies.
 */
final class FixedTable {
  private static final int ENTRIES = 256;

  private final double[] limbs;

  FixedTable(ModularGroup group, Element base) {
    int positions = (group.order().bitLength() + 7) / 8;
    BigInteger p = group.modulus();
    limbs = new double[positions * ENTRIES * Limbs.COUNT];
    BigInteger factor = base.number();
    for (int position = 0; position < positions; position++) {
      BigInteger power = Limbs.RADIX.mod(p);
      for (int digit = 0; digit < ENTRIES; digit++) {
        Limbs.split(power, limbs, (position * ENTRIES + digit) * Limbs.COUNT);
        power = power.multiply(factor).mod(p);
      }
      factor = factor.modPow(BigInteger.valueOf(ENTRIES), p);
    }
  }

  /** Multiplies every lane by base^exponent; exponents are bytes, lowest first. */
  void multiplyInto(double[][] out, byte[][] exponents, Lanes lanes, double[][] scratch) {
    int positions = exponents[0].length;
    for (int position = 0; position < positions; position++) {
      for (int lane = 0; lane < lanes.width(); lane++) {
        int digit = exponents[Math.min(lane, exponents.length - 1)][position] & (ENTRIES - 1);
        lanes.put(scratch, lane, limbs, (position * ENTRIES + digit) * Limbs.COUNT);
      }
      lanes.multiply(out, out, scratch);
    }
  }
}
