package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Arithmetic modulo 2^255 − 19 on five limbs of 51 bits at an offset of a {@code long} array.
 * Results of {@link #multiply}, {@link #square}, {@link #subtract} have limbs just above 51 bits;
 * {@link #add} does not carry, so sums must go into a product or subtraction before being summed
 * twice more. No branch or index depends on values.
 */
final class Field25519 {
  static final int LIMBS = 5;
  static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

  private static final int BITS = 51;
  private static final long MASK = (1L << BITS) - 1;

  /** Eight times the prime, limb by limb: keeps differences positive. */
  private static final long EIGHT_P_LOW = 8 * (MASK - 18);

  private static final long EIGHT_P = 8 * MASK;

  private Field25519() {}

  static void set(long[] r, int ro, BigInteger value) {
    for (int i = 0; i < LIMBS; i++) {
      r[ro + i] = value.shiftRight(BITS * i).longValue() & MASK;
    }
  }

  static BigInteger get(long[] a, int ao) {
    BigInteger value = BigInteger.ZERO;
    for (int i = LIMBS - 1; i >= 0; i--) {
      value = value.shiftLeft(BITS).add(BigInteger.valueOf(a[ao + i]));
    }
    return value.mod(P);
  }

  /** The 32 bytes of the number below the prime, highest first. */
  static byte[] bytes(long[] a, int ao) {
    long[] r = new long[LIMBS];
    carry(r, 0, a[ao], a[ao + 1], a[ao + 2], a[ao + 3], a[ao + 4]);
    carry(r, 0, r[0], r[1], r[2], r[3], r[4]);
    // Now below 2^255 + 19: adding 19 shows by a carry out of the top whether it is not below p.
    long over = (r[0] + 19) >> BITS;
    for (int i = 1; i < LIMBS; i++) {
      over = (r[i] + over) >> BITS;
    }
    long low = r[0] + 19 * over;
    for (int i = 0; i < LIMBS - 1; i++) {
      r[i] = low & MASK;
      low = r[i + 1] + (low >> BITS);
    }
    r[LIMBS - 1] = low & MASK;
    return ByteBuffer.allocate(4 * Long.BYTES)
        .putLong(r[3] >>> 39 | r[4] << 12)
        .putLong(r[2] >>> 26 | r[3] << 25)
        .putLong(r[1] >>> 13 | r[2] << 38)
        .putLong(r[0] | r[1] << 51)
        .array();
  }

  static void copy(long[] r, int ro, long[] a, int ao) {
    System.arraycopy(a, ao, r, ro, LIMBS);
  }

  static void add(long[] r, int ro, long[] a, int ao, long[] b, int bo) {
    for (int i = 0; i < LIMBS; i++) {
      r[ro + i] = a[ao + i] + b[bo + i];
    }
  }

  static void subtract(long[] r, int ro, long[] a, int ao, long[] b, int bo) {
    carry(
        r,
        ro,
        a[ao] + EIGHT_P_LOW - b[bo],
        a[ao + 1] + EIGHT_P - b[bo + 1],
        a[ao + 2] + EIGHT_P - b[bo + 2],
        a[ao + 3] + EIGHT_P - b[bo + 3],
        a[ao + 4] + EIGHT_P - b[bo + 4]);
  }

  private static void carry(long[] r, int ro, long r0, long r1, long r2, long r3, long r4) {
    r1 += r0 >> BITS;
    r2 += r1 >> BITS;
    r3 += r2 >> BITS;
    r4 += r3 >> BITS;
    r[ro] = (r0 & MASK) + 19 * (r4 >> BITS);
    r[ro + 1] = r1 & MASK;
    r[ro + 2] = r2 & MASK;
    r[ro + 3] = r3 & MASK;
    r[ro + 4] = r4 & MASK;
  }

  /** floor(a·b / 2^51) for factors below 2^54. */
  private static long high(long a, long b) {
    return Math.multiplyHigh(a << 6, b << 7);
  }

  private static long low(long a, long b) {
    return a * b & MASK;
  }

  static void multiply(long[] r, int ro, long[] a, int ao, long[] b, int bo) {
    long a0 = a[ao], a1 = a[ao + 1], a2 = a[ao + 2], a3 = a[ao + 3], a4 = a[ao + 4];
    long b0 = b[bo], b1 = b[bo + 1], b2 = b[bo + 2], b3 = b[bo + 3], b4 = b[bo + 4];
    long c0 = low(a0, b0);
    long c1 = high(a0, b0) + low(a0, b1) + low(a1, b0);
    long c2 = high(a0, b1) + high(a1, b0) + low(a0, b2) + low(a1, b1) + low(a2, b0);
    long c3 = high(a0, b2) + high(a1, b1) + high(a2, b0);
    c3 += low(a0, b3) + low(a1, b2) + low(a2, b1) + low(a3, b0);
    long c4 = high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0);
    c4 += low(a0, b4) + low(a1, b3) + low(a2, b2) + low(a3, b1) + low(a4, b0);
    long c5 = high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0);
    c5 += low(a1, b4) + low(a2, b3) + low(a3, b2) + low(a4, b1);
    long c6 = high(a1, b4) + high(a2, b3) + high(a3, b2) + high(a4, b1);
    c6 += low(a2, b4) + low(a3, b3) + low(a4, b2);
    long c7 = high(a2, b4) + high(a3, b3) + high(a4, b2) + low(a3, b4) + low(a4, b3);
    long c8 = high(a3, b4) + high(a4, b3) + low(a4, b4);
    long c9 = high(a4, b4);
    carry(r, ro, c0 + 19 * c5, c1 + 19 * c6, c2 + 19 * c7, c3 + 19 * c8, c4 + 19 * c9);
  }

  static void square(long[] r, int ro, long[] a, int ao) {
    long a0 = a[ao], a1 = a[ao + 1], a2 = a[ao + 2], a3 = a[ao + 3], a4 = a[ao + 4];
    long d0 = 2 * a0, d1 = 2 * a1, d2 = 2 * a2, d3 = 2 * a3;
    long c0 = low(a0, a0);
    long c1 = high(a0, a0) + low(d0, a1);
    long c2 = high(d0, a1) + low(d0, a2) + low(a1, a1);
    long c3 = high(d0, a2) + high(a1, a1) + low(d0, a3) + low(d1, a2);
    long c4 = high(d0, a3) + high(d1, a2) + low(d0, a4) + low(d1, a3) + low(a2, a2);
    long c5 = high(d0, a4) + high(d1, a3) + high(a2, a2) + low(d1, a4) + low(d2, a3);
    long c6 = high(d1, a4) + high(d2, a3) + low(d2, a4) + low(a3, a3);
    long c7 = high(d2, a4) + high(a3, a3) + low(d3, a4);
    long c8 = high(d3, a4) + low(a4, a4);
    long c9 = high(a4, a4);
    carry(r, ro, c0 + 19 * c5, c1 + 19 * c6, c2 + 19 * c7, c3 + 19 * c8, c4 + 19 * c9);
  }

  private static void square(long[] r, int times) {
    for (int i = 0; i < times; i++) {
      square(r, 0, r, 0);
    }
  }

  /** Powers z^(2^250 − 1) and z^11, the common part of the two exponents below. */
  private static long[][] ladder(long[] z, int zo) {
    long[] z2 = new long[LIMBS];
    long[] z9 = new long[LIMBS];
    long[] z11 = new long[LIMBS];
    square(z2, 0, z, zo);
    square(z9, 0, z2, 0);
    square(z9, 0, z9, 0);
    multiply(z9, 0, z9, 0, z, zo);
    multiply(z11, 0, z9, 0, z2, 0);
    long[] t5 = new long[LIMBS];
    square(t5, 0, z11, 0);
    multiply(t5, 0, t5, 0, z9, 0);
    long[] t10 = extend(t5, t5, 5);
    long[] t20 = extend(t10, t10, 10);
    long[] t40 = extend(t20, t20, 20);
    long[] t50 = extend(t40, t10, 10);
    long[] t100 = extend(t50, t50, 50);
    long[] t200 = extend(t100, t100, 100);
    return new long[][] {extend(t200, t50, 50), z11};
  }

  private static long[] extend(long[] a, long[] b, int squarings) {
    long[] r = a.clone();
    square(r, squarings);
    multiply(r, 0, r, 0, b, 0);
    return r;
  }

  /** 1/z, or 0 for 0. */
  static void invert(long[] r, int ro, long[] z, int zo) {
    long[][] t = ladder(z, zo);
    long[] inverse = extend(t[0], t[1], 5);
    copy(r, ro, inverse, 0);
  }

  /** z^((p−5)/8), from which square roots follow. */
  static long[] rootPower(long[] z) {
    return extend(ladder(z, 0)[0], z, 2);
  }
}
