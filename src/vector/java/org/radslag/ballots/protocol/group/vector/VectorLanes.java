package org.radslag.ballots.protocol.group.vector;

import java.math.BigInteger;
import java.util.Arrays;
import org.radslag.ballots.protocol.group.Lanes;

/**
 * Lanes in the registers of one vector: limb i of all residues is one vector, and the vectors of a
 * number follow each other in one array, with zeros before and after so that blocks of limbs may
 * reach over the ends.
 */
final class VectorLanes extends Lanes {
  private static final int V = VectorKernels.LANES;
  private static final int PAD = VectorKernels.PAD;
  private static final int NUMBER = LIMBS * V;

  private final double[] p;
  private final double[] q;
  private final double[] high = new double[2 * NUMBER];
  private final double[] low = new double[2 * NUMBER];
  private final double[] halfHigh = new double[NUMBER + V];
  private final double[] halfLow = new double[NUMBER + V];
  private final double[] reduced = padded();
  private final double[] quotient = padded();
  private final double[] doubled = padded();

  VectorLanes(BigInteger modulus) {
    super(modulus, V);
    this.p = everywhere(modulusLimbs());
    this.q = everywhere(inverseLimbs());
  }

  private static double[] padded() {
    return new double[PAD + NUMBER + PAD];
  }

  private static double[] everywhere(double[] limbs) {
    double[] out = padded();
    for (int i = 0; i < LIMBS; i++) {
      Arrays.fill(out, PAD + i * V, PAD + (i + 1) * V, limbs[i]);
    }
    return out;
  }

  @Override
  public double[][] fresh() {
    return new double[][] {padded()};
  }

  @Override
  protected void put(double[][] a, int lane, double[] limbs, int offset) {
    double[] row = a[0];
    for (int i = 0; i < LIMBS; i++) {
      row[PAD + i * V + lane] = limbs[offset + i];
    }
  }

  @Override
  protected void get(double[][] a, int lane, double[] limbs, int offset) {
    double[] row = a[0];
    for (int i = 0; i < LIMBS; i++) {
      limbs[offset + i] = row[PAD + i * V + lane];
    }
  }

  @Override
  protected void gather(double[][] out, double[][][] table, int[] digits) {
    double[] row = out[0];
    for (int lane = 0; lane < V; lane++) {
      double[] entry = table[digits[lane]][0];
      for (int at = PAD + lane; at < PAD + NUMBER; at += V) {
        row[at] = entry[at];
      }
    }
  }

  @Override
  protected void multiply(double[][] out, double[][] a, double[][] b) {
    VectorKernels.start(high, low, 2 * NUMBER);
    for (int i = 0; i < NUMBER; i += VectorKernels.BLOCK) {
      VectorKernels.addBlock(high, low, i, a[0], b[0], 0, NUMBER + PAD);
    }
    reduce(out[0]);
  }

  /** Each block with itself, and doubled with all that lies above it. */
  @Override
  protected void square(double[][] out, double[][] a) {
    VectorKernels.start(high, low, 2 * NUMBER);
    VectorKernels.twice(doubled, a[0]);
    for (int i = 0; i < NUMBER; i += VectorKernels.BLOCK) {
      int above = i + VectorKernels.BLOCK;
      Arrays.fill(doubled, PAD + i, PAD + above, 0);
      VectorKernels.squareLow(high, low, i, a[0]);
      VectorKernels.squareMiddle(high, low, i, a[0]);
      VectorKernels.squareUpper(high, low, i, a[0]);
      VectorKernels.squareTop(high, low, i, a[0]);
      if (above < NUMBER) {
        VectorKernels.addBlock(high, low, i, a[0], doubled, above, NUMBER + PAD);
      }
    }
    reduce(out[0]);
  }

  /**
   * Montgomery reduction in blocks, as in the loops: t = T mod radix, m = t·q mod radix, out = (T +
   * m·p)/radix, of which only the two columns below the radix and those above are computed.
   */
  private void reduce(double[] out) {
    VectorKernels.normalise(reduced, low, high, NUMBER);
    VectorKernels.start(halfHigh, halfLow, NUMBER + V);
    for (int i = 0; i < NUMBER; i += VectorKernels.BLOCK) {
      VectorKernels.addBlock(halfHigh, halfLow, i, reduced, q, 0, NUMBER - i);
    }
    VectorKernels.normalise(quotient, halfLow, halfHigh, NUMBER);
    VectorKernels.restart(high, low, reduced, NUMBER);
    for (int i = 0; i < NUMBER; i += VectorKernels.BLOCK) {
      int from = Math.max(0, NUMBER - 2 * V - i);
      VectorKernels.addBlock(high, low, i, quotient, p, from, NUMBER + PAD);
    }
    VectorKernels.finish(out, high, low, NUMBER);
  }
}
