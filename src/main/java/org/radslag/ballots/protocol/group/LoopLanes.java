package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * Lanes in plain loops: limb i of lane l is {@code a[i][l]}, so that every inner loop runs over
 * independent lanes and the compiler turns it into vector instructions without any flag. The loops
 * live in {@link LaneKernels}.
 */
final class LoopLanes extends Lanes {
  /**
   * The first and last few lanes of a loop are done one by one: the more lanes, the less that is.
   */
  static final int WIDTH = 256;

  /** Shorter loops are hardly faster. */
  private static final int LEAST = 32;

  private static final int N = LIMBS;

  private int active;
  private final double[] p;
  private final double[] q;
  private final double[][] high;
  private final double[][] low;
  private final double[][] halfHigh;
  private final double[][] halfLow;
  private final double[][] reduced;
  private final double[][] quotient;
  private final double[][] doubled;
  private final double[] carry;
  private final double[][] chosen = new double[MAX_TABLE][];

  LoopLanes(BigInteger modulus, int width) {
    super(modulus, width);
    this.active = width;
    this.p = modulusLimbs();
    this.q = inverseLimbs();
    this.high = rows(2 * N);
    this.low = rows(2 * N);
    this.halfHigh = rows(N);
    this.halfLow = rows(N);
    this.reduced = rows(N);
    this.quotient = rows(N);
    this.doubled = rows(N);
    this.carry = new double[width];
  }

  @Override
  protected void use(int lanes) {
    active = Math.min(width(), Math.max(LEAST, lanes));
  }

  @Override
  public double[][] fresh() {
    return rows(N);
  }

  @Override
  protected void put(double[][] a, int lane, double[] limbs, int offset) {
    for (int i = 0; i < N; i++) {
      a[i][lane] = limbs[offset + i];
    }
  }

  @Override
  protected void get(double[][] a, int lane, double[] limbs, int offset) {
    for (int i = 0; i < N; i++) {
      limbs[offset + i] = a[i][lane];
    }
  }

  @Override
  protected void gather(double[][] out, double[][][] table, int[] digits) {
    for (int limb = 0; limb < N; limb++) {
      for (int d = 0; d < table.length; d++) {
        chosen[d] = table[d][limb];
      }
      LaneKernels.gather(out[limb], chosen, digits, active);
    }
  }

  @Override
  protected void multiply(double[][] out, double[][] a, double[][] b) {
    for (int k = 0; k < 2 * N - 1; k++) {
      int from = Math.max(0, k - N + 1);
      LaneKernels.start(high[k], low[k], active);
      column(high[k], low[k], a, b, k, from, Math.min(k, N - 1) + 1);
    }
    reduce(out);
  }

  /** Each mixed product once, doubled. */
  @Override
  protected void square(double[][] out, double[][] a) {
    for (int i = 0; i < N; i++) {
      LaneKernels.twice(doubled[i], a[i], active);
    }
    for (int k = 0; k < 2 * N - 1; k++) {
      int from = Math.max(0, k - N + 1);
      LaneKernels.start(high[k], low[k], active);
      column(high[k], low[k], doubled, a, k, from, (k + 1) / 2);
      if (k % 2 == 0) {
        LaneKernels.add(high[k], low[k], a[k / 2], a[k / 2], active);
      }
    }
    reduce(out);
  }

  /** Adds a[i]·b[k−i] for i in [from, to), two products per loop: more defeats the vectoriser. */
  private void column(double[] h, double[] l, double[][] a, double[][] b, int k, int from, int to) {
    int i = from;
    for (; i + 2 <= to; i += 2) {
      LaneKernels.add(h, l, a[i], a[i + 1], b[k - i], b[k - i - 1], active);
    }
    if (i < to) {
      LaneKernels.add(h, l, a[i], b[k - i], active);
    }
  }

  /** The same with a constant second factor. */
  private void columnByConstant(
      double[] h, double[] l, double[][] a, double[] b, int k, int from, int to) {
    int i = from;
    for (; i + 3 <= to; i += 3) {
      LaneKernels.scale(
          h, l, a[i], a[i + 1], a[i + 2], b[k - i], b[k - i - 1], b[k - i - 2], active);
    }
    for (; i < to; i++) {
      LaneKernels.scale(h, l, a[i], b[k - i], active);
    }
  }

  /**
   * Montgomery reduction in blocks: t = T mod radix, m = t·q mod radix, out = (T + m·p)/radix. The
   * lower half of T + m·p is a multiple of the radix, so its carry follows from its top two
   * columns.
   */
  private void reduce(double[][] out) {
    LaneKernels.start(high[2 * N - 1], low[2 * N - 1], active);
    normalise(reduced, low, high);
    LaneKernels.carryInto(low[N], high[N - 1], carry, active);
    for (int k = 0; k < N; k++) {
      LaneKernels.start(halfHigh[k], halfLow[k], active);
      columnByConstant(halfHigh[k], halfLow[k], reduced, q, k, 0, k + 1);
    }
    normalise(quotient, halfLow, halfHigh);
    for (int k = N - 2; k < N; k++) {
      LaneKernels.start(high[k], low[k], active);
      System.arraycopy(reduced[k], 0, low[k], 0, active);
    }
    for (int k = N - 2; k < 2 * N - 1; k++) {
      int from = Math.max(0, k - N + 1);
      columnByConstant(high[k], low[k], quotient, p, k, from, Math.min(k, N - 1) + 1);
    }
    LaneKernels.exactCarry(low[N], high[N - 1], low[N - 1], high[N - 2], active);
    LaneKernels.first(out[0], low[N], carry, active);
    for (int k = 1; k < N - 1; k++) {
      LaneKernels.next(out[k], low[N + k], high[N + k - 1], carry, active);
    }
    LaneKernels.last(out[N - 1], low[2 * N - 1], high[2 * N - 2], carry, active);
  }

  private void normalise(double[][] out, double[][] l, double[][] h) {
    LaneKernels.first(out[0], l[0], carry, active);
    for (int k = 1; k < N; k++) {
      LaneKernels.next(out[k], l[k], h[k - 1], carry, active);
    }
  }

  private double[][] rows(int count) {
    return new double[count][width()];
  }
}
