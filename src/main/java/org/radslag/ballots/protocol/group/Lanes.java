package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * Montgomery arithmetic on many residues side by side. A residue lies in one lane: limb i of lane l
 * is {@code a[i][l]}, so that every inner loop runs over independent lanes and the compiler turns
 * it into vector instructions without any flag. Products are exact: a fused multiply-add against a
 * large bias gives the upper half of a 46×46-bit product, a second one the lower half. Residues are
 * signed, of magnitude below the modulus. Inner loops live in {@link LaneKernels}.
 */
final class Lanes {
  private static final int N = Limbs.COUNT;

  private final BigInteger modulus;
  private final int width;

  /** The modulus, and minus its inverse modulo the radix. */
  private final double[] p = new double[N];

  private final double[] q = new double[N];

  private final double[][] high;
  private final double[][] low;
  private final double[][] halfHigh;
  private final double[][] halfLow;
  private final double[][] reduced;
  private final double[][] quotient;
  private final double[][] doubled;
  private final double[] carry;

  /** 1 and the square of the radix in all lanes, and the plain number 1 that leaves the form. */
  private final double[][] one;

  private final double[][] squaredRadix;
  private final double[][] unit;

  Lanes(BigInteger modulus, int width) {
    this.modulus = modulus;
    this.width = width;
    this.high = rows(2 * N);
    this.low = rows(2 * N);
    this.halfHigh = rows(N);
    this.halfLow = rows(N);
    this.reduced = rows(N);
    this.quotient = rows(N);
    this.doubled = rows(N);
    this.carry = new double[width];
    Limbs.split(modulus, p, 0);
    Limbs.split(Limbs.RADIX.subtract(modulus.modInverse(Limbs.RADIX)), q, 0);
    this.one = everywhere(Limbs.RADIX.mod(modulus));
    this.squaredRadix = everywhere(Limbs.RADIX.multiply(Limbs.RADIX).mod(modulus));
    this.unit = everywhere(BigInteger.ONE);
  }

  int width() {
    return width;
  }

  double[][] one() {
    return one;
  }

  double[][] fresh() {
    return rows(N);
  }

  /** The numbers, in Montgomery form; the last one also fills the lanes that are left. */
  double[][] load(BigInteger[] numbers) {
    double[] limbs = new double[N];
    double[][] a = fresh();
    for (int lane = 0; lane < width; lane++) {
      if (lane < numbers.length) {
        Limbs.split(numbers[lane], limbs, 0);
      }
      put(a, lane, limbs, 0);
    }
    multiply(a, a, squaredRadix);
    return a;
  }

  /** The first {@code count} lanes as numbers below the modulus; {@code scratch} is overwritten. */
  BigInteger[] numbers(double[][] a, int count, double[][] scratch) {
    multiply(scratch, a, unit);
    BigInteger[] out = new BigInteger[count];
    for (int lane = 0; lane < count; lane++) {
      out[lane] = Limbs.join(scratch, lane, modulus);
    }
    return out;
  }

  static void put(double[][] a, int lane, double[] limbs, int offset) {
    for (int i = 0; i < N; i++) {
      a[i][lane] = limbs[offset + i];
    }
  }

  static void copy(double[][] out, double[][] a) {
    for (int i = 0; i < N; i++) {
      System.arraycopy(a[i], 0, out[i], 0, a[i].length);
    }
  }

  /** out = a·b/radix; any of the three may be the same array. */
  void multiply(double[][] out, double[][] a, double[][] b) {
    for (int k = 0; k < 2 * N - 1; k++) {
      int from = Math.max(0, k - N + 1);
      LaneKernels.start(high[k], low[k], width);
      column(high[k], low[k], a, b, k, from, Math.min(k, N - 1) + 1);
    }
    reduce(out);
  }

  /** out = a²/radix: each mixed product once, doubled. */
  void square(double[][] out, double[][] a) {
    for (int i = 0; i < N; i++) {
      LaneKernels.twice(doubled[i], a[i], width);
    }
    for (int k = 0; k < 2 * N - 1; k++) {
      int from = Math.max(0, k - N + 1);
      LaneKernels.start(high[k], low[k], width);
      column(high[k], low[k], doubled, a, k, from, (k + 1) / 2);
      if (k % 2 == 0) {
        LaneKernels.add(high[k], low[k], a[k / 2], a[k / 2], width);
      }
    }
    reduce(out);
  }

  /** Adds a[i]·b[k−i] for i in [from, to), two products per loop: more defeats the vectoriser. */
  private void column(double[] h, double[] l, double[][] a, double[][] b, int k, int from, int to) {
    int i = from;
    for (; i + 2 <= to; i += 2) {
      LaneKernels.add(h, l, a[i], a[i + 1], b[k - i], b[k - i - 1], width);
    }
    if (i < to) {
      LaneKernels.add(h, l, a[i], b[k - i], width);
    }
  }

  /** The same with a constant second factor. */
  private void columnByConstant(
      double[] h, double[] l, double[][] a, double[] b, int k, int from, int to) {
    int i = from;
    for (; i + 3 <= to; i += 3) {
      LaneKernels.scale(
          h, l, a[i], a[i + 1], a[i + 2], b[k - i], b[k - i - 1], b[k - i - 2], width);
    }
    for (; i < to; i++) {
      LaneKernels.scale(h, l, a[i], b[k - i], width);
    }
  }

  /**
   * Montgomery reduction in blocks: t = T mod radix, m = t·q mod radix, out = (T + m·p)/radix. The
   * lower half of T + m·p is a multiple of the radix, so its carry follows from its top two
   * columns.
   */
  private void reduce(double[][] out) {
    LaneKernels.start(high[2 * N - 1], low[2 * N - 1], width);
    normalise(reduced, low, high);
    LaneKernels.carryInto(low[N], high[N - 1], carry, width);
    for (int k = 0; k < N; k++) {
      LaneKernels.start(halfHigh[k], halfLow[k], width);
      columnByConstant(halfHigh[k], halfLow[k], reduced, q, k, 0, k + 1);
    }
    normalise(quotient, halfLow, halfHigh);
    for (int k = N - 2; k < N; k++) {
      LaneKernels.start(high[k], low[k], width);
      System.arraycopy(reduced[k], 0, low[k], 0, width);
    }
    for (int k = N - 2; k < 2 * N - 1; k++) {
      int from = Math.max(0, k - N + 1);
      columnByConstant(high[k], low[k], quotient, p, k, from, Math.min(k, N - 1) + 1);
    }
    LaneKernels.exactCarry(low[N], high[N - 1], low[N - 1], high[N - 2], width);
    LaneKernels.first(out[0], low[N], carry, width);
    for (int k = 1; k < N - 1; k++) {
      LaneKernels.next(out[k], low[N + k], high[N + k - 1], carry, width);
    }
    LaneKernels.last(out[N - 1], low[2 * N - 1], high[2 * N - 2], carry, width);
  }

  private void normalise(double[][] out, double[][] l, double[][] h) {
    LaneKernels.first(out[0], l[0], carry, width);
    for (int k = 1; k < N; k++) {
      LaneKernels.next(out[k], l[k], h[k - 1], carry, width);
    }
  }

  private double[][] everywhere(BigInteger x) {
    double[] limbs = new double[N];
    Limbs.split(x, limbs, 0);
    double[][] a = fresh();
    for (int lane = 0; lane < width; lane++) {
      put(a, lane, limbs, 0);
    }
    return a;
  }

  private double[][] rows(int count) {
    return new double[count][width];
  }
}
