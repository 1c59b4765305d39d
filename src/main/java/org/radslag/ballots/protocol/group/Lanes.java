package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * Montgomery arithmetic on many residues side by side, each in a lane of its own. A residue is
 * {@value #LIMBS} signed limbs of {@value #BITS} bits held in doubles; how they lie in the arrays
 * is known to the backend alone. Products are exact: a fused multiply-add against a large bias
 * gives the upper half of a product of limbs, a second one the lower half. Residues are signed, of
 * magnitude below the modulus. For one thread.
 */
public abstract class Lanes {
  /** Limbs of a residue. */
  protected static final int LIMBS = Limbs.COUNT;

  /** Bits of a limb. */
  protected static final int BITS = Limbs.BITS;

  /** 1.5·2^98: sums of upper halves stay in the binade whose spacing is that of a limb. */
  public static final double BIAS = 1.5 * 0x1p98;

  /** From a limb to the next. */
  public static final double DOWN = 0x1p-46;

  /** The most entries {@link #gather} chooses among. */
  protected static final int MAX_TABLE = 16;

  private final BigInteger modulus;
  private final int width;

  /** 1 and the square of the radix in all lanes, and the plain number 1 that leaves the form. */
  private double[][] one;

  private double[][] squaredRadix;
  private double[][] unit;

  protected Lanes(BigInteger modulus, int width) {
    this.modulus = modulus;
    this.width = width;
  }

  /** How many residues lie side by side. */
  public final int width() {
    return width;
  }

  /** From here on only the first so many lanes matter; what the others hold is undefined. */
  protected void use(int lanes) {}

  /** Room for one residue in every lane, all 0. */
  public abstract double[][] fresh();

  /** Writes the limbs of one lane. */
  protected abstract void put(double[][] a, int lane, double[] limbs, int offset);

  /** Reads the limbs of one lane. */
  protected abstract void get(double[][] a, int lane, double[] limbs, int offset);

  /** out = a·b/radix; any of the three may be the same array. */
  protected abstract void multiply(double[][] out, double[][] a, double[][] b);

  /** out = a²/radix; both may be the same array. */
  protected abstract void square(double[][] out, double[][] a);

  /** For every lane the entry of the table that its digit names. */
  protected abstract void gather(double[][] out, double[][][] table, int[] digits);

  /** The limbs of the modulus. */
  protected final double[] modulusLimbs() {
    return limbs(modulus);
  }

  /** The limbs of minus the inverse of the modulus modulo the radix. */
  protected final double[] inverseLimbs() {
    return limbs(Limbs.RADIX.subtract(modulus.modInverse(Limbs.RADIX)));
  }

  private static double[] limbs(BigInteger x) {
    double[] limbs = new double[LIMBS];
    Limbs.split(x, limbs, 0);
    return limbs;
  }

  /** 1 in Montgomery form, not to be written to. */
  final double[][] one() {
    if (one == null) {
      one = everywhere(Limbs.RADIX.mod(modulus));
    }
    return one;
  }

  /** The numbers, in Montgomery form; the last one also fills the lanes that are left. */
  final double[][] load(BigInteger[] numbers) {
    double[][] a = fresh();
    load(a, numbers);
    return a;
  }

  /** The same, into an array that is there. */
  final void load(double[][] a, BigInteger[] numbers) {
    if (squaredRadix == null) {
      squaredRadix = everywhere(Limbs.RADIX.multiply(Limbs.RADIX).mod(modulus));
    }
    double[] limbs = new double[LIMBS];
    for (int lane = 0; lane < width; lane++) {
      if (lane < numbers.length) {
        Limbs.split(numbers[lane], limbs, 0);
      }
      put(a, lane, limbs, 0);
    }
    multiply(a, a, squaredRadix);
  }

  /** The first {@code count} lanes as numbers below the modulus; {@code scratch} is overwritten. */
  final BigInteger[] numbers(double[][] a, int count, double[][] scratch) {
    if (unit == null) {
      unit = everywhere(BigInteger.ONE);
    }
    multiply(scratch, a, unit);
    double[] limbs = new double[LIMBS];
    BigInteger[] out = new BigInteger[count];
    for (int lane = 0; lane < count; lane++) {
      get(scratch, lane, limbs, 0);
      out[lane] = Limbs.join(limbs, modulus);
    }
    return out;
  }

  static void copy(double[][] out, double[][] a) {
    for (int i = 0; i < a.length; i++) {
      System.arraycopy(a[i], 0, out[i], 0, a[i].length);
    }
  }

  private double[][] everywhere(BigInteger x) {
    double[] limbs = limbs(x);
    double[][] a = fresh();
    for (int lane = 0; lane < width; lane++) {
      put(a, lane, limbs, 0);
    }
    return a;
  }
}
