package org.radslag.ballots.protocol.group;

/**
 * The inner loops of {@link LoopLanes}: small leaf methods, each compiled into vector instructions
 * of its own. {@code h} collects upper halves of products above {@link Lanes#BIAS}, whose unit in
 * the last place is 2^46; {@code l} collects the exact lower halves, and never needs more than 53
 * bits.
 */
final class LaneKernels {
  private static final double BIAS = Lanes.BIAS;
  private static final double DOWN = Lanes.DOWN;

  private LaneKernels() {}

  static void start(double[] h, double[] l, int n) {
    for (int x = 0; x < n; x++) {
      h[x] = BIAS;
    }
    for (int x = 0; x < n; x++) {
      l[x] = 0;
    }
  }

  static void twice(double[] out, double[] a, int n) {
    for (int x = 0; x < n; x++) {
      out[x] = a[x] + a[x];
    }
  }

  static void add(double[] h, double[] l, double[] a, double[] b, int n) {
    for (int x = 0; x < n; x++) {
      double before = h[x];
      double u = a[x];
      double v = b[x];
      double after = Math.fma(u, v, before);
      l[x] += Math.fma(u, v, before - after);
      h[x] = after;
    }
  }

  static void add(double[] h, double[] l, double[] a, double[] c, double[] b, double[] d, int n) {
    for (int x = 0; x < n; x++) {
      double before = h[x];
      double sum = l[x];
      double u = a[x];
      double v = b[x];
      double middle = Math.fma(u, v, before);
      sum += Math.fma(u, v, before - middle);
      double w = c[x];
      double z = d[x];
      double after = Math.fma(w, z, middle);
      sum += Math.fma(w, z, middle - after);
      h[x] = after;
      l[x] = sum;
    }
  }

  static void scale(double[] h, double[] l, double[] a, double b, int n) {
    for (int x = 0; x < n; x++) {
      double before = h[x];
      double u = a[x];
      double after = Math.fma(u, b, before);
      l[x] += Math.fma(u, b, before - after);
      h[x] = after;
    }
  }

  static void scale(
      double[] h,
      double[] l,
      double[] a0,
      double[] a1,
      double[] a2,
      double b0,
      double b1,
      double b2,
      int n) {
    for (int x = 0; x < n; x++) {
      double before = h[x];
      double u = a0[x];
      double one = Math.fma(u, b0, before);
      double v = a1[x];
      double two = Math.fma(v, b1, one);
      double w = a2[x];
      double three = Math.fma(w, b2, two);
      l[x] +=
          Math.fma(u, b0, before - one) + Math.fma(v, b1, one - two) + Math.fma(w, b2, two - three);
      h[x] = three;
    }
  }

  /** The lowest limb of a sum, and what it carries to the next. */
  static void first(double[] out, double[] l, double[] carry, int n) {
    for (int x = 0; x < n; x++) {
      double value = l[x];
      double rounded = (value + BIAS) - BIAS;
      out[x] = value - rounded;
      carry[x] = rounded * DOWN;
    }
  }

  /** The next limb. The carry is added after rounding: it is small, so nothing ripples. */
  static void next(double[] out, double[] l, double[] hBelow, double[] carry, int n) {
    for (int x = 0; x < n; x++) {
      double value = Math.fma(hBelow[x] - BIAS, DOWN, l[x]);
      double rounded = (value + BIAS) - BIAS;
      out[x] = (value - rounded) + carry[x];
      carry[x] = rounded * DOWN;
    }
  }

  static void last(double[] out, double[] l, double[] hBelow, double[] carry, int n) {
    for (int x = 0; x < n; x++) {
      out[x] = Math.fma(hBelow[x] - BIAS, DOWN, l[x]) + carry[x];
    }
  }

  static void carryInto(double[] l, double[] hBelow, double[] carry, int n) {
    for (int x = 0; x < n; x++) {
      l[x] = l[x] + Math.fma(hBelow[x] - BIAS, DOWN, carry[x]);
    }
  }

  /** Adds to {@code l} what the columns below carry, given that they sum to a multiple of it. */
  static void exactCarry(double[] l, double[] h1, double[] l1, double[] h2, int n) {
    for (int x = 0; x < n; x++) {
      double value = Math.fma(h2[x] - BIAS, DOWN, l1[x]);
      l[x] += (((value + BIAS) - BIAS) + (h1[x] - BIAS)) * DOWN;
    }
  }

  /** Picks for every lane the table row that its digit names. */
  static void gather(double[] out, double[][] rows, int[] digits, int n) {
    for (int x = 0; x < n; x++) {
      out[x] = rows[digits[x]][x];
    }
  }
}
