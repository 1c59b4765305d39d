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

  /** Adds the square of five limbs of x from position i on: columns 0 to 2 of it. */
  static void squareLow(double[] h, double[] l, int i, double[] x) {
    DoubleVector a = load(x, PAD + i);
    DoubleVector b = load(x, PAD + i + V);
    DoubleVector c = load(x, PAD + i + 2 * V);
    DoubleVector aa = a.add(a);
    int k = 2 * i;
    DoubleVector before = load(h, k);
    DoubleVector sum = load(l, k);
    DoubleVector after = a.fma(a, before);
    sum = sum.add(a.fma(a, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
    k += V;
    before = load(h, k);
    sum = load(l, k);
    after = aa.fma(b, before);
    sum = sum.add(aa.fma(b, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
    k += V;
    before = load(h, k);
    sum = load(l, k);
    after = aa.fma(c, before);
    sum = sum.add(aa.fma(c, before.sub(after)));
    before = after;
    after = b.fma(b, before);
    sum = sum.add(b.fma(b, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
  }

  /** Columns 3 and 4 of the same square. */
  static void squareMiddle(double[] h, double[] l, int i, double[] x) {
    DoubleVector a = load(x, PAD + i);
    DoubleVector b = load(x, PAD + i + V);
    DoubleVector c = load(x, PAD + i + 2 * V);
    DoubleVector d = load(x, PAD + i + 3 * V);
    DoubleVector e = load(x, PAD + i + 4 * V);
    DoubleVector aa = a.add(a);
    DoubleVector bb = b.add(b);
    int k = 2 * i + 3 * V;
    DoubleVector before = load(h, k);
    DoubleVector sum = load(l, k);
    DoubleVector after = aa.fma(d, before);
    sum = sum.add(aa.fma(d, before.sub(after)));
    before = after;
    after = bb.fma(c, before);
    sum = sum.add(bb.fma(c, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
    k += V;
    before = load(h, k);
    sum = load(l, k);
    after = aa.fma(e, before);
    sum = sum.add(aa.fma(e, before.sub(after)));
    before = after;
    after = bb.fma(d, before);
    sum = sum.add(bb.fma(d, before.sub(after)));
    before = after;
    after = c.fma(c, before);
    sum = sum.add(c.fma(c, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
  }

  /** Columns 5 and 6 of the same square. */
  static void squareUpper(double[] h, double[] l, int i, double[] x) {
    DoubleVector b = load(x, PAD + i + V);
    DoubleVector c = load(x, PAD + i + 2 * V);
    DoubleVector d = load(x, PAD + i + 3 * V);
    DoubleVector e = load(x, PAD + i + 4 * V);
    DoubleVector bb = b.add(b);
    DoubleVector cc = c.add(c);
    int k = 2 * i + 5 * V;
    DoubleVector before = load(h, k);
    DoubleVector sum = load(l, k);
    DoubleVector after = bb.fma(e, before);
    sum = sum.add(bb.fma(e, before.sub(after)));
    before = after;
    after = cc.fma(d, before);
    sum = sum.add(cc.fma(d, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
    k += V;
    before = load(h, k);
    sum = load(l, k);
    after = cc.fma(e, before);
    sum = sum.add(cc.fma(e, before.sub(after)));
    before = after;
    after = d.fma(d, before);
    sum = sum.add(d.fma(d, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
  }

  /** Columns 7 and 8 of the same square. */
  static void squareTop(double[] h, double[] l, int i, double[] x) {
    DoubleVector d = load(x, PAD + i + 3 * V);
    DoubleVector e = load(x, PAD + i + 4 * V);
    DoubleVector dd = d.add(d);
    int k = 2 * i + 7 * V;
    DoubleVector before = load(h, k);
    DoubleVector sum = load(l, k);
    DoubleVector after = dd.fma(e, before);
    sum = sum.add(dd.fma(e, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
    k += V;
    before = load(h, k);
    sum = load(l, k);
    after = e.fma(e, before);
    sum = sum.add(e.fma(e, before.sub(after)));
    after.intoArray(h, k);
    sum.intoArray(l, k);
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
