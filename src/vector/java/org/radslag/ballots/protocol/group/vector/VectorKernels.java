package org.radslag.ballots.protocol.group.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.radslag.ballots.protocol.group.Lanes;

/**
 * The inner loops of {@link VectorLanes}. Positions are those of the array, in doubles; a column is
 * a position. {@code h} collects upper halves of products above the bias, {@code l} the exact lower
 * halves, as in the loops without the module. Small leaf methods: then all vectors stay in
 * registers.
 */
final class VectorKernels {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** Residues side by side. */
  static final int LANES = SPECIES.length();

  /** Limbs of the first factor that stay in registers while the second passes by. */
  static final int BLOCK = 5 * LANES;

  /** Zeros before and after a number: what a block reaches over its ends. */
  static final int PAD = BLOCK - LANES;

  private static final int V = LANES;
  private static final double BIAS = Lanes.BIAS;
  private static final double DOWN = Lanes.DOWN;

  private VectorKernels() {}

  private static DoubleVector load(double[] a, int at) {
    return DoubleVector.fromArray(SPECIES, a, at);
  }

  /** Empties the columns [0, to). */
  static void start(double[] h, double[] l, int to) {
    DoubleVector bias = DoubleVector.broadcast(SPECIES, BIAS);
    DoubleVector zero = DoubleVector.zero(SPECIES);
    for (int k = 0; k < to; k += V) {
      bias.intoArray(h, k);
      zero.intoArray(l, k);
    }
  }

  static void twice(double[] out, double[] a) {
    for (int k = PAD; k < a.length - PAD; k += V) {
      DoubleVector x = load(a, k);
      x.add(x).intoArray(out, k);
    }
  }

  /**
   * Adds five limbs of x from position i on, times y, to the columns i + j for j in [from, to).
   * What y holds five limbs below {@code from} takes part.
   */
  static void addBlock(double[] h, double[] l, int i, double[] x, double[] y, int from, int to) {
    DoubleVector a = load(x, PAD + i);
    DoubleVector b = load(x, PAD + i + V);
    DoubleVector c = load(x, PAD + i + 2 * V);
    DoubleVector d = load(x, PAD + i + 3 * V);
    DoubleVector e = load(x, PAD + i + 4 * V);
    DoubleVector one = load(y, PAD + from - V);
    DoubleVector two = load(y, PAD + from - 2 * V);
    DoubleVector three = load(y, PAD + from - 3 * V);
    DoubleVector four = load(y, PAD + from - 4 * V);
    for (int j = from; j < to; j += V) {
      DoubleVector zero = load(y, PAD + j);
      DoubleVector h0 = load(h, i + j);
      DoubleVector h1 = a.fma(zero, h0);
      DoubleVector sum = load(l, i + j).add(a.fma(zero, h0.sub(h1)));
      DoubleVector h2 = b.fma(one, h1);
      sum = sum.add(b.fma(one, h1.sub(h2)));
      DoubleVector h3 = c.fma(two, h2);
      sum = sum.add(c.fma(two, h2.sub(h3)));
      DoubleVector h4 = d.fma(three, h3);
      sum = sum.add(d.fma(three, h3.sub(h4)));
      DoubleVector h5 = e.fma(four, h4);
      sum = sum.add(e.fma(four, h4.sub(h5)));
      h5.intoArray(h, i + j);
      sum.intoArray(l, i + j);
      four = three;
      three = two;
      two = one;
      one = zero;
    }
  }

  /** Adds the square of the five limbs of x from position i on. */
  static void addSquare(double[] h, double[] l, int i, double[] x) {
    DoubleVector a = load(x, PAD + i);
    DoubleVector b = load(x, PAD + i + V);
    DoubleVector c = load(x, PAD + i + 2 * V);
    DoubleVector d = load(x, PAD + i + 3 * V);
    DoubleVector e = load(x, PAD + i + 4 * V);
    int k = 2 * i;
    add(h, l, k, a, a);
    add(h, l, k + 2 * V, b, b);
    add(h, l, k + 4 * V, c, c);
    add(h, l, k + 6 * V, d, d);
    add(h, l, k + 8 * V, e, e);
    DoubleVector twice = a.add(a);
    add(h, l, k + V, twice, b);
    add(h, l, k + 2 * V, twice, c);
    add(h, l, k + 3 * V, twice, d);
    add(h, l, k + 4 * V, twice, e);
    twice = b.add(b);
    add(h, l, k + 3 * V, twice, c);
    add(h, l, k + 4 * V, twice, d);
    add(h, l, k + 5 * V, twice, e);
    twice = c.add(c);
    add(h, l, k + 5 * V, twice, d);
    add(h, l, k + 6 * V, twice, e);
    add(h, l, k + 7 * V, d.add(d), e);
  }

  private static void add(double[] h, double[] l, int k, DoubleVector x, DoubleVector y) {
    DoubleVector before = load(h, k);
    DoubleVector after = x.fma(y, before);
    load(l, k).add(x.fma(y, before.sub(after))).intoArray(l, k);
    after.intoArray(h, k);
  }

  /** The limbs of the columns [0, to); what they carry goes into the column after them. */
  static void normalise(double[] out, double[] l, double[] h, int to) {
    DoubleVector bias = DoubleVector.broadcast(SPECIES, BIAS);
    DoubleVector down = DoubleVector.broadcast(SPECIES, DOWN);
    DoubleVector value = load(l, 0);
    DoubleVector rounded = value.add(bias).sub(bias);
    value.sub(rounded).intoArray(out, PAD);
    for (int k = V; k < to; k += V) {
      DoubleVector carry = rounded.mul(down);
      value = load(h, k - V).sub(bias).fma(down, load(l, k));
      rounded = value.add(bias).sub(bias);
      value.sub(rounded).add(carry).intoArray(out, PAD + k);
    }
    DoubleVector carry = load(h, to - V).sub(bias).fma(down, rounded.mul(down));
    load(l, to).add(carry).intoArray(l, to);
  }

  /** Puts the top two limbs of a number back as columns below position {@code to}. */
  static void restart(double[] h, double[] l, double[] number, int to) {
    for (int k = to - 2 * V; k < to; k += V) {
      DoubleVector.broadcast(SPECIES, BIAS).intoArray(h, k);
      load(number, PAD + k).intoArray(l, k);
    }
  }

  /**
   * The limbs of the columns from position n on. The columns below sum to a multiple of the radix,
   * so that their carry follows from the top two.
   */
  static void finish(double[] out, double[] h, double[] l, int n) {
    DoubleVector bias = DoubleVector.broadcast(SPECIES, BIAS);
    DoubleVector down = DoubleVector.broadcast(SPECIES, DOWN);
    DoubleVector below = load(h, n - 2 * V).sub(bias).fma(down, load(l, n - V));
    DoubleVector exact = below.add(bias).sub(bias).add(load(h, n - V).sub(bias)).mul(down);
    DoubleVector value = load(l, n).add(exact);
    DoubleVector rounded = value.add(bias).sub(bias);
    value.sub(rounded).intoArray(out, PAD);
    for (int k = V; k < n - V; k += V) {
      DoubleVector carry = rounded.mul(down);
      value = load(h, n + k - V).sub(bias).fma(down, load(l, n + k));
      rounded = value.add(bias).sub(bias);
      value.sub(rounded).add(carry).intoArray(out, PAD + k);
    }
    DoubleVector top = load(h, 2 * n - 2 * V).sub(bias).fma(down, load(l, 2 * n - V));
    top.add(rounded.mul(down)).intoArray(out, PAD + n - V);
  }
}
