package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Powers modulo a fixed odd number whose sequence of operations and array accesses is the same for
 * every base and exponent: Montgomery products of 27-bit limbs in {@code long}, a four-bit window,
 * and a table that is read in full at every step. BigInteger's own power skips work according to
 * the exponent's bits.
 */
final class SteadyPower {
  /** 27-bit limbs: even the sum of 2·76 products of 54 bits stays below 2^63. */
  private static final int LIMB_BITS = 27;

  private static final long MASK = (1L << LIMB_BITS) - 1;
  private static final int WINDOW = 4;
  private static final int ENTRIES = 1 << WINDOW;

  private final BigInteger modulus;
  private final int limbs;
  private final int exponentBytes;
  private final long[] p;
  private final long inverse;
  private final long[] one;
  private final long[] squaredRadix;

  SteadyPower(BigInteger modulus, int exponentBits) {
    this.modulus = modulus;
    // Two spare bits keep every intermediate below twice the modulus without a final comparison.
    this.limbs = (modulus.bitLength() + 2 + LIMB_BITS - 1) / LIMB_BITS;
    this.exponentBytes = (exponentBits + 7) / 8;
    BigInteger radix = BigInteger.ONE.shiftLeft(limbs * LIMB_BITS);
    this.p = split(modulus);
    BigInteger limb = BigInteger.ONE.shiftLeft(LIMB_BITS);
    this.inverse = modulus.negate().modInverse(limb).longValueExact();
    this.one = split(radix.mod(modulus));
    this.squaredRadix = split(radix.multiply(radix).mod(modulus));
  }

  BigInteger power(BigInteger base, BigInteger exponent) {
    byte[] digits = fixedWidth(exponent);
    long[][] table = table(split(base));
    long[] scratch = new long[2 * limbs + 1];
    long[] chosen = new long[limbs];
    long[] result = one.clone();
    for (byte pair : digits) {
      for (int shift = 8 - WINDOW; shift >= 0; shift -= WINDOW) {
        for (int i = 0; i < WINDOW; i++) {
          multiply(result, result, result, scratch);
        }
        choose(chosen, table, (pair >> shift) & (ENTRIES - 1));
        multiply(result, result, chosen, scratch);
      }
    }
    long[] unit = new long[limbs];
    unit[0] = 1;
    multiply(result, result, unit, scratch);
    BigInteger value = join(result).mod(modulus);
    wipe(digits, scratch, chosen, result);
    return value;
  }

  private long[][] table(long[] base) {
    long[] scratch = new long[2 * limbs + 1];
    long[][] table = new long[ENTRIES][limbs];
    table[0] = one;
    multiply(table[1], base, squaredRadix, scratch);
    for (int i = 2; i < ENTRIES; i++) {
      multiply(table[i], table[i - 1], table[1], scratch);
    }
    return table;
  }

  private static void choose(long[] out, long[][] table, int index) {
    Arrays.fill(out, 0);
    for (int entry = 0; entry < ENTRIES; entry++) {
      // All ones for the wanted entry, zero for the others, without a branch.
      long mask = ((long) (entry ^ index) - 1) >> 63;
      for (int i = 0; i < out.length; i++) {
        out[i] |= table[entry][i] & mask;
      }
    }
  }

  private void multiply(long[] out, long[] a, long[] b, long[] t) {
    Arrays.fill(t, 0);
    for (int i = 0; i < limbs; i++) {
      addScaled(t, i, b, a[i], limbs);
    }
    for (int i = 0; i < limbs; i++) {
      addScaled(t, i, p, ((t[i] & MASK) * inverse) & MASK, limbs);
      t[i + 1] += t[i] >> LIMB_BITS;
    }
    long carry = 0;
    for (int i = 0; i < limbs; i++) {
      long value = t[limbs + i] + carry;
      out[i] = value & MASK;
      carry = value >> LIMB_BITS;
    }
  }

  private static void addScaled(long[] t, int from, long[] values, long factor, int count) {
    for (int j = 0; j < count; j++) {
      t[from + j] += factor * values[j];
    }
  }

  private byte[] fixedWidth(BigInteger exponent) {
    byte[] bytes = exponent.toByteArray();
    byte[] out = new byte[exponentBytes];
    int count = Math.min(bytes.length, exponentBytes);
    System.arraycopy(bytes, bytes.length - count, out, exponentBytes - count, count);
    Arrays.fill(bytes, (byte) 0);
    return out;
  }

  private long[] split(BigInteger value) {
    long[] out = new long[limbs];
    for (int i = 0; i < limbs; i++) {
      out[i] = value.shiftRight(i * LIMB_BITS).longValue() & MASK;
    }
    return out;
  }

  private BigInteger join(long[] value) {
    BigInteger out = BigInteger.ZERO;
    for (int i = limbs - 1; i >= 0; i--) {
      out = out.shiftLeft(LIMB_BITS).or(BigInteger.valueOf(value[i]));
    }
    return out;
  }

  private static void wipe(byte[] digits, long[]... rest) {
    Arrays.fill(digits, (byte) 0);
    for (long[] array : rest) {
      Arrays.fill(array, 0);
    }
  }
}
