package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * Numbers as {@value #COUNT} signed limbs of {@value #BITS} bits held in doubles, the form in which
 * {@link Lanes} multiplies.
 */
final class Limbs {
  static final int BITS = 46;
  static final int COUNT = 45;

  /** Bits of the moduli that this form is made for. */
  static final int FULL_SIZE = 2048;

  /** The Montgomery radix 2^(46·45). */
  static final BigInteger RADIX = BigInteger.ONE.shiftLeft(BITS * COUNT);

  private static final long MASK = (1L << BITS) - 1;
  private static final long HALF = 1L << (BITS - 1);

  private Limbs() {}

  /** Writes a number 0 ≤ x &lt; 2^2048 at {@code offset}; all limbs but the last are balanced. */
  static void split(BigInteger x, double[] out, int offset) {
    byte[] bytes = x.toByteArray();
    long bits = 0;
    int held = 0;
    int next = bytes.length - 1;
    long carry = 0;
    for (int limb = 0; limb < COUNT; limb++) {
      while (held < BITS) {
        long octet = next >= 0 ? bytes[next--] & 255 : 0;
        bits |= octet << held;
        held += 8;
      }
      long value = (bits & MASK) + carry;
      bits >>>= BITS;
      held -= BITS;
      carry = limb < COUNT - 1 && value >= HALF ? 1 : 0;
      out[offset + limb] = value - (carry << BITS);
    }
  }

  /** The number these limbs hold, reduced modulo p; its magnitude is below p. */
  static BigInteger join(double[] limbs, BigInteger p) {
    byte[] out = new byte[(BITS * COUNT + 7) / 8 + 1];
    long carry = 0;
    long bits = 0;
    int held = 0;
    int at = out.length - 1;
    for (int limb = 0; limb < COUNT; limb++) {
      long value = (long) limbs[limb] + carry;
      carry = value >> BITS;
      bits |= (value & MASK) << held;
      held += BITS;
      while (held >= 8) {
        out[at--] = (byte) bits;
        bits >>>= 8;
        held -= 8;
      }
    }
    // The last carry is the sign: 0, or −1 for a negative number in two's complement.
    bits |= carry << held;
    while (at >= 0) {
      out[at--] = (byte) bits;
      bits >>= 8;
    }
    BigInteger x = new BigInteger(out);
    return x.signum() < 0 ? x.add(p) : x;
  }
}
