package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.List;

/**
 * Points of edwards25519 in extended coordinates: X, Y, Z, T as four numbers of {@link Field25519}
 * in one array. The addition formulas are complete: no case distinction on points. "Prepared"
 * points hold Y+X, Y−X, 2Z and 2dT, which saves work when the same point is added often.
 */
final class Edwards {
  static final int SIZE = 4 * Field25519.LIMBS;
  private static final int X = 0;
  private static final int Y = Field25519.LIMBS;
  private static final int Z = 2 * Field25519.LIMBS;
  private static final int T = 3 * Field25519.LIMBS;

  private static final BigInteger D =
      BigInteger.valueOf(-121665)
          .multiply(BigInteger.valueOf(121666).modInverse(Field25519.P))
          .mod(Field25519.P);
  private static final long[] CURVE = number(D);
  private static final long[] TWICE_CURVE = number(D.shiftLeft(1).mod(Field25519.P));
  private static final long[] ONE = number(BigInteger.ONE);
  private static final long[] ZERO = number(BigInteger.ZERO);

  /** A square root of −1. */
  private static final long[] I =
      number(
          BigInteger.TWO.modPow(Field25519.P.subtract(BigInteger.ONE).shiftRight(2), Field25519.P));

  /** Scratch of one caller: not for several threads. */
  private final long[] s = new long[8 * Field25519.LIMBS];

  static long[] number(BigInteger value) {
    long[] r = new long[Field25519.LIMBS];
    Field25519.set(r, 0, value);
    return r;
  }

  static long[] identity() {
    long[] r = new long[SIZE];
    r[Y] = 1;
    r[Z] = 1;
    return r;
  }

  /** A prepared identity. */
  static long[] preparedIdentity() {
    long[] r = new long[SIZE];
    r[X] = 1;
    r[Y] = 1;
    r[Z] = 2;
    return r;
  }

  /** r = 2a. */
  void twice(long[] r, long[] a) {
    halfway(a);
    finish(r, 15, 30, 25, 35);
  }

  /** r = 2^times · a; all doublings but the last can do without T, which only additions need. */
  void twice(long[] r, long[] a, int times) {
    long[] from = a;
    for (int i = 1; i < times; i++) {
      halfway(from);
      project(r, 15, 30, 25, 35);
      from = r;
    }
    twice(r, from);
  }

  private void halfway(long[] a) {
    Field25519.square(s, 0, a, X);
    Field25519.square(s, 5, a, Y);
    Field25519.square(s, 10, a, Z);
    Field25519.add(s, 10, s, 10, s, 10);
    Field25519.add(s, 15, a, X, a, Y);
    Field25519.square(s, 15, s, 15);
    Field25519.add(s, 20, s, 0, s, 5);
    Field25519.subtract(s, 15, s, 15, s, 20);
    Field25519.subtract(s, 25, s, 5, s, 0);
    Field25519.subtract(s, 30, s, 25, s, 10);
    Field25519.subtract(s, 35, ZERO, 0, s, 20);
  }

  /** r = a + prepared b. */
  void add(long[] r, long[] a, long[] b, int bo) {
    Field25519.subtract(s, 0, a, Y, a, X);
    Field25519.multiply(s, 0, s, 0, b, bo + Y);
    Field25519.add(s, 5, a, Y, a, X);
    Field25519.multiply(s, 5, s, 5, b, bo + X);
    Field25519.multiply(s, 10, a, T, b, bo + T);
    Field25519.multiply(s, 20, a, Z, b, bo + Z);
    Field25519.subtract(s, 15, s, 5, s, 0);
    Field25519.subtract(s, 30, s, 20, s, 10);
    Field25519.add(s, 25, s, 20, s, 10);
    Field25519.add(s, 35, s, 5, s, 0);
    finish(r, 15, 30, 25, 35);
  }

  private void finish(long[] r, int e, int f, int g, int h) {
    project(r, e, f, g, h);
    Field25519.multiply(r, T, s, e, s, h);
  }

  private void project(long[] r, int e, int f, int g, int h) {
    Field25519.multiply(r, X, s, e, s, f);
    Field25519.multiply(r, Y, s, g, s, h);
    Field25519.multiply(r, Z, s, f, s, g);
  }

  static void prepare(long[] r, int ro, long[] a) {
    long[] sum = new long[2 * Field25519.LIMBS];
    Field25519.add(sum, 0, a, Y, a, X);
    Field25519.subtract(sum, 5, a, Y, a, X);
    Field25519.add(r, ro + Z, a, Z, a, Z);
    Field25519.multiply(r, ro + T, a, T, TWICE_CURVE, 0);
    Field25519.copy(r, ro + X, sum, 0);
    Field25519.copy(r, ro + Y, sum, 5);
  }

  static long[] negate(long[] a) {
    long[] r = a.clone();
    Field25519.subtract(r, X, ZERO, 0, a, X);
    Field25519.subtract(r, T, ZERO, 0, a, T);
    return r;
  }

  /** The compressed form, highest byte first: y, with the lowest bit of x on top. */
  static byte[] compress(long[] a) {
    return compress(List.of(a)).get(0);
  }

  /** Compressed forms of many points: they share one inversion. */
  static List<byte[]> compress(List<long[]> points) {
    int n = points.size();
    // Products of all Z before each point.
    long[] before = new long[(n + 1) * Field25519.LIMBS];
    Field25519.copy(before, 0, ONE, 0);
    for (int i = 0; i < n; i++) {
      int at = i * Field25519.LIMBS;
      Field25519.multiply(before, at + Field25519.LIMBS, before, at, points.get(i), Z);
    }
    long[] inverse = new long[Field25519.LIMBS];
    Field25519.invert(inverse, 0, before, n * Field25519.LIMBS);
    byte[][] all = new byte[n][];
    long[] t = new long[2 * Field25519.LIMBS];
    for (int i = n - 1; i >= 0; i--) {
      long[] point = points.get(i);
      Field25519.multiply(t, 0, inverse, 0, before, i * Field25519.LIMBS);
      Field25519.multiply(inverse, 0, inverse, 0, point, Z);
      Field25519.multiply(t, 5, point, X, t, 0);
      Field25519.multiply(t, 0, point, Y, t, 0);
      byte[] x = Field25519.bytes(t, 5);
      all[i] = Field25519.bytes(t, 0);
      all[i][0] |= (byte) (x[x.length - 1] << 7);
    }
    return List.of(all);
  }

  /** The point with this compressed form, or null if there is none. */
  static long[] decompress(BigInteger compressed) {
    BigInteger number = compressed.clearBit(255);
    if (number.compareTo(Field25519.P) >= 0) {
      return null;
    }
    long[] y = number(number);
    long[] u = new long[Field25519.LIMBS];
    long[] v = new long[Field25519.LIMBS];
    Field25519.square(u, 0, y, 0);
    Field25519.multiply(v, 0, u, 0, CURVE, 0);
    Field25519.add(v, 0, v, 0, ONE, 0);
    Field25519.subtract(u, 0, u, 0, ONE, 0);
    long[] x = root(u, v);
    if (x == null) {
      return null;
    }
    BigInteger root = Field25519.get(x, 0);
    boolean odd = compressed.testBit(255);
    if (root.signum() == 0 && odd) {
      return null;
    }
    Field25519.set(x, 0, root.testBit(0) == odd ? root : Field25519.P.subtract(root));
    long[] point = identity();
    Field25519.copy(point, X, x, 0);
    Field25519.copy(point, Y, y, 0);
    Field25519.multiply(point, T, x, 0, y, 0);
    return point;
  }

  /** A square root of u/v, or null: u·v³·(u·v⁷)^((p−5)/8), perhaps times the root of −1. */
  private static long[] root(long[] u, long[] v) {
    long[] v3 = new long[Field25519.LIMBS];
    Field25519.square(v3, 0, v, 0);
    Field25519.multiply(v3, 0, v3, 0, v, 0);
    long[] uv7 = new long[Field25519.LIMBS];
    Field25519.square(uv7, 0, v3, 0);
    Field25519.multiply(uv7, 0, uv7, 0, v, 0);
    Field25519.multiply(uv7, 0, uv7, 0, u, 0);
    long[] x = Field25519.rootPower(uv7);
    Field25519.multiply(x, 0, x, 0, v3, 0);
    Field25519.multiply(x, 0, x, 0, u, 0);
    long[] check = new long[Field25519.LIMBS];
    Field25519.square(check, 0, x, 0);
    Field25519.multiply(check, 0, check, 0, v, 0);
    BigInteger got = Field25519.get(check, 0);
    BigInteger wanted = Field25519.get(u, 0);
    if (got.equals(wanted)) {
      return x;
    }
    if (got.add(wanted).mod(Field25519.P).signum() == 0) {
      Field25519.multiply(x, 0, x, 0, I, 0);
      return x;
    }
    return null;
  }

  static boolean isIdentity(long[] a) {
    return Field25519.get(a, X).signum() == 0 && Field25519.get(a, Y).equals(Field25519.get(a, Z));
  }
}
