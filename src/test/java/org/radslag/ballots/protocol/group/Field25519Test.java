package org.radslag.ballots.protocol.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The hand-written field against BigInteger, above all where it carries. */
class Field25519Test {
  private static final BigInteger P = Field25519.P;
  private final Random random = new Random(255);

  /** Limbs as they may come out of a product: just above 51 bits. */
  private long[] limbs(int i) {
    long[] limbs = new long[Field25519.LIMBS];
    for (int k = 0; k < limbs.length; k++) {
      long top = (1L << 51) - 1;
      limbs[k] =
          switch (i % 4) {
            case 0 -> top;
            case 1 -> k == 0 ? top - 18 - i % 3 + 1 : top;
            case 2 -> random.nextLong() >>> 12;
            default -> random.nextInt(3);
          };
    }
    return limbs;
  }

  private static BigInteger value(long[] limbs) {
    BigInteger value = BigInteger.ZERO;
    for (int k = limbs.length - 1; k >= 0; k--) {
      value = value.shiftLeft(51).add(BigInteger.valueOf(limbs[k]));
    }
    return value.mod(P);
  }

  @Test
  void products_squares_differences_and_bytes_agree_with_big_integer() {
    long[] r = new long[Field25519.LIMBS];
    for (int i = 0; i < 2_000; i++) {
      long[] a = limbs(i);
      long[] b = limbs(random.nextInt(4));
      assertEquals(value(a), new BigInteger(1, Field25519.bytes(a, 0)));
      Field25519.multiply(r, 0, a, 0, b, 0);
      assertEquals(value(a).multiply(value(b)).mod(P), new BigInteger(1, Field25519.bytes(r, 0)));
      Field25519.square(r, 0, a, 0);
      assertEquals(value(a).pow(2).mod(P), value(r));
      Field25519.subtract(r, 0, a, 0, b, 0);
      assertEquals(value(a).subtract(value(b)).mod(P), new BigInteger(1, Field25519.bytes(r, 0)));
      Field25519.add(r, 0, a, 0, b, 0);
      assertEquals(value(a).add(value(b)).mod(P), new BigInteger(1, Field25519.bytes(r, 0)));
    }
  }

  @Test
  void numbers_at_the_prime_have_the_spelling_below_it() {
    for (int offset = -20; offset <= 20; offset++) {
      long[] a = new long[Field25519.LIMBS];
      Field25519.set(a, 0, P.add(BigInteger.valueOf(offset)).clearBit(255));
      assertEquals(value(a), new BigInteger(1, Field25519.bytes(a, 0)), "p + " + offset);
    }
  }

  @Test
  void everything_but_zero_has_an_inverse() {
    long[] r = new long[Field25519.LIMBS];
    for (int i = 0; i < 40; i++) {
      long[] a = limbs(i);
      Field25519.invert(r, 0, a, 0);
      BigInteger expected = value(a).signum() == 0 ? BigInteger.ZERO : value(a).modInverse(P);
      assertEquals(expected, value(r));
    }
  }
}
