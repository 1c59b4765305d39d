package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/**
 * Many ballots at once, one per lane. All powers of a ballot's number, and its membership, share
 * one chain of squarings: the exponent is cut into eight segments, two tables of sixteen products
 * each serve four segments (a "comb"). Powers of the two fixed bases come from tables alone.
 */
final class LaneWorkbench extends Workbench {
  private static final int WIDTH = 128;
  private static final int SEGMENTS = 8;
  private static final int TEETH = 4;
  private static final int TABLES = SEGMENTS / TEETH;
  private static final int ENTRIES = 1 << TEETH;

  private final ModularGroup group;
  private final Lanes lanes;
  private final FixedTable generatorTable;
  private final FixedTable keyTable;
  private final int exponentBytes;
  private final int segment;
  private final double[][] scratch;
  private final int[] digits;
  private final double[][] rows = new double[ENTRIES][];

  private LaneWorkbench(ModularGroup group, FixedTable generatorTable, FixedTable keyTable) {
    this.group = group;
    this.lanes = new Lanes(group.modulus(), WIDTH);
    this.generatorTable = generatorTable;
    this.keyTable = keyTable;
    this.exponentBytes = (group.order().bitLength() + 7) / 8;
    this.segment = exponentBytes;
    this.scratch = lanes.fresh();
    this.digits = new int[WIDTH];
  }

  static LaneWorkbench of(ModularGroup group, Element key) {
    return new LaneWorkbench(
        group, new FixedTable(group, group.generator()), new FixedTable(group, key));
  }

  /** Only full-size moduli, only with fused multiply-add in hardware, only if it computes right. */
  static boolean suits(ModularGroup group) {
    return group.modulus().bitLength() == 2048 && FusedMultiply.IN_HARDWARE && agrees(group);
  }

  /** The self-test at start: a few random products and squares against BigInteger. */
  private static boolean agrees(ModularGroup group) {
    Lanes lanes = new Lanes(group.modulus(), 8);
    Random random = new Random(lanes.width());
    BigInteger[] a = new BigInteger[lanes.width()];
    BigInteger[] b = new BigInteger[lanes.width()];
    for (int i = 0; i < a.length; i++) {
      a[i] = new BigInteger(2048, random).mod(group.modulus());
      b[i] = group.modulus().subtract(BigInteger.valueOf(i));
    }
    double[][] product = lanes.load(a);
    lanes.multiply(product, product, lanes.load(b));
    lanes.square(product, product);
    BigInteger[] got = lanes.numbers(product, a.length, lanes.fresh());
    for (int i = 0; i < a.length; i++) {
      BigInteger expected = a[i].multiply(b[i]).modPow(BigInteger.TWO, group.modulus());
      if (!got[i].equals(expected)) {
        return false;
      }
    }
    return true;
  }

  private static final class Comb extends Column {
    private final BigInteger[] numbers;
    private final int count;
    private final double[][][][] tables = new double[TABLES][ENTRIES][][];

    Comb(BigInteger[] numbers, int count) {
      this.numbers = numbers;
      this.count = count;
    }
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public boolean decides() {
    return false;
  }

  @Override
  public Workbench another() {
    return new LaneWorkbench(group, generatorTable, keyTable);
  }

  @Override
  public Column load(List<Candidate> candidates) {
    BigInteger[] numbers = candidates.stream().map(Candidate::value).toArray(BigInteger[]::new);
    Comb comb = new Comb(numbers, numbers.length);
    double[][] power = lanes.load(numbers);
    for (int s = 0; s < SEGMENTS; s++) {
      double[][] entry = lanes.fresh();
      Lanes.copy(entry, power);
      comb.tables[s / TEETH][1 << (s % TEETH)] = entry;
      for (int i = 0; s < SEGMENTS - 1 && i < segment; i++) {
        lanes.square(power, power);
      }
    }
    for (double[][][] table : comb.tables) {
      fill(table);
    }
    return comb;
  }

  /** Entry d is the product of the single-bit entries of d. */
  private void fill(double[][][] table) {
    table[0] = lanes.one();
    for (int d = 3; d < ENTRIES; d++) {
      if ((d & (d - 1)) != 0) {
        table[d] = lanes.fresh();
        lanes.multiply(table[d], table[d & (d - 1)], table[d & -d]);
      }
    }
  }

  @Override
  public Element[] admit(Column column) {
    Comb comb = (Comb) column;
    byte[] q = littleEndian(group.order());
    double[][] power = lanes.fresh();
    Lanes.copy(power, lanes.one());
    for (int c = segment - 1; c >= 0; c--) {
      lanes.square(power, power);
      for (int t = 0; t < TABLES; t++) {
        int digit = digit(q, t, c);
        if (digit != 0) {
          lanes.multiply(power, power, comb.tables[t][digit]);
        }
      }
    }
    BigInteger[] got = lanes.numbers(power, comb.count, scratch);
    Element[] members = new Element[comb.count];
    for (int i = 0; i < members.length; i++) {
      members[i] = got[i].equals(BigInteger.ONE) ? new Residue(group, comb.numbers[i]) : null;
    }
    return members;
  }

  @Override
  public Column product(Column a, Column b) {
    Comb first = (Comb) a;
    Comb second = (Comb) b;
    Comb out = new Comb(new BigInteger[0], first.count);
    for (int t = 0; t < TABLES; t++) {
      out.tables[t][0] = lanes.one();
      for (int d = 1; d < ENTRIES; d++) {
        out.tables[t][d] = lanes.fresh();
        lanes.multiply(out.tables[t][d], first.tables[t][d], second.tables[t][d]);
      }
    }
    return out;
  }

  @Override
  public String[] commitments(Column base, Exponent[] c, Fixed fixed, Exponent[] r, int shift) {
    Comb comb = (Comb) base;
    double[][] power = combPower(comb, bytes(c));
    (fixed == Fixed.KEY ? keyTable : generatorTable).multiplyInto(power, bytes(r), lanes, scratch);
    if (shift != 0) {
      Exponent[] back = new Exponent[c.length];
      for (int i = 0; i < back.length; i++) {
        back[i] = c[i].times(-shift);
      }
      generatorTable.multiplyInto(power, bytes(back), lanes, scratch);
    }
    return texts(power, comb.count);
  }

  @Override
  public String[] texts(Column column) {
    Comb comb = (Comb) column;
    // The first entry of the first table is the number itself.
    return texts(comb.tables[0][1], comb.count);
  }

  private String[] texts(double[][] values, int count) {
    BigInteger[] numbers = lanes.numbers(values, count, scratch);
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = Decimal.write(numbers[i]);
    }
    return texts;
  }

  private double[][] combPower(Comb comb, byte[][] exponents) {
    double[][] power = lanes.fresh();
    Lanes.copy(power, lanes.one());
    for (int c = segment - 1; c >= 0; c--) {
      if (c < segment - 1) {
        lanes.square(power, power);
      }
      for (int t = 0; t < TABLES; t++) {
        for (int lane = 0; lane < WIDTH; lane++) {
          digits[lane] = digit(exponents[Math.min(lane, exponents.length - 1)], t, c);
        }
        gather(scratch, comb.tables[t]);
        lanes.multiply(power, power, scratch);
      }
    }
    return power;
  }

  private void gather(double[][] out, double[][][] table) {
    for (int limb = 0; limb < Limbs.COUNT; limb++) {
      for (int d = 0; d < ENTRIES; d++) {
        rows[d] = table[d][limb];
      }
      LaneKernels.gather(out[limb], rows, digits, WIDTH);
    }
  }

  /** Bits c of the four segments that table t serves. */
  private int digit(byte[] exponent, int t, int c) {
    int digit = 0;
    for (int k = 0; k < TEETH; k++) {
      int bit = segment * (TEETH * t + k) + c;
      digit |= ((exponent[bit >> 3] >> (bit & 7)) & 1) << k;
    }
    return digit;
  }

  private byte[][] bytes(Exponent[] exponents) {
    byte[][] out = new byte[exponents.length][];
    for (int i = 0; i < out.length; i++) {
      out[i] = littleEndian(exponents[i].value());
    }
    return out;
  }

  private byte[] littleEndian(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] out = new byte[exponentBytes];
    for (int i = 0; i < Math.min(bytes.length, exponentBytes); i++) {
      out[i] = bytes[bytes.length - 1 - i];
    }
    return out;
  }
}
