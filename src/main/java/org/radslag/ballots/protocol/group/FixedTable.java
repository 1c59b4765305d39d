package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * All powers of one base by single bytes at every byte position, so that a power is a product of
 * table entries. Shared by all threads; in Montgomery form, as {@link Lanes} multiplies.
 */
final class FixedTable {
  private static final int ENTRIES = 256;

  private final double[] limbs;

  /** The lanes that will use the table also make it: a position in each. */
  FixedTable(ModularGroup group, Element base, Lanes lanes) {
    int positions = (group.order().bitLength() + 7) / 8;
    limbs = new double[positions * ENTRIES * Limbs.COUNT];
    BigInteger factor = base.number();
    for (int from = 0; from < positions; from += lanes.width()) {
      BigInteger[] factors = new BigInteger[Math.min(lanes.width(), positions - from)];
      for (int i = 0; i < factors.length; i++) {
        factors[i] = factor;
        factor = factor.modPow(BigInteger.valueOf(ENTRIES), group.modulus());
      }
      fill(from, factors, lanes);
    }
  }

  private void fill(int from, BigInteger[] factors, Lanes lanes) {
    lanes.use(factors.length);
    double[][] steps = lanes.load(factors);
    double[][] power = lanes.fresh();
    Lanes.copy(power, lanes.one());
    for (int digit = 0; digit < ENTRIES; digit++) {
      for (int i = 0; i < factors.length; i++) {
        lanes.get(power, i, limbs, ((from + i) * ENTRIES + digit) * Limbs.COUNT);
      }
      lanes.multiply(power, power, steps);
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
