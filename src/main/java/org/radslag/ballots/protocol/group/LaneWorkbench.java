package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Many ballots at once, one per lane. All powers of a ballot's number, and its membership, share
 * one chain of squarings: the exponent is cut into eight segments, two tables of sixteen products
 * each serve four segments (a "comb"). Powers of the two fixed bases come from tables alone.
 */
final class LaneWorkbench extends Workbench {
  private static final int SEGMENTS = 8;
  private static final int TEETH = 4;
  private static final int TABLES = SEGMENTS / TEETH;
  private static final int ENTRIES = 1 << TEETH;

  private final ModularGroup group;
  private final LaneMaker maker;
  private final Lanes lanes;
  private final FixedTable generatorTable;
  private final FixedTable keyTable;
  private final int exponentBytes;
  private final int segment;
  private final double[][] power;
  private final double[][] scratch;
  private final int[] digits;

  /** Arrays of columns that were released. */
  private final Deque<double[][]> free = new ArrayDeque<>();

  private LaneWorkbench(
      ModularGroup group, LaneMaker maker, FixedTable generatorTable, FixedTable keyTable) {
    this.group = group;
    this.maker = maker;
    this.lanes = maker.lanes(group.modulus());
    this.generatorTable = generatorTable;
    this.keyTable = keyTable;
    this.power = lanes.fresh();
    this.exponentBytes = (group.order().bitLength() + 7) / 8;
    this.segment = exponentBytes;
    this.scratch = lanes.fresh();
    this.digits = new int[lanes.width()];
  }

  static LaneWorkbench of(ModularGroup group, Element key, LaneMaker maker) {
    Lanes lanes = maker.lanes(group.modulus());
    return new LaneWorkbench(
        group,
        maker,
        new FixedTable(group, group.generator(), lanes),
        new FixedTable(group, key, lanes));
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
    return lanes.width();
  }

  @Override
  public boolean decides() {
    return false;
  }

  @Override
  public Workbench another() {
    return new LaneWorkbench(group, maker, generatorTable, keyTable);
  }

  @Override
  public Column load(List<Candidate> candidates) {
    BigInteger[] numbers = candidates.stream().map(Candidate::value).toArray(BigInteger[]::new);
    Comb comb = new Comb(numbers, numbers.length);
    lanes.use(numbers.length);
    lanes.load(power, numbers);
    for (int s = 0; s < SEGMENTS; s++) {
      double[][] entry = take();
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

  private double[][] take() {
    return free.isEmpty() ? lanes.fresh() : free.pop();
  }

  @Override
  public void release(Column column) {
    for (double[][][] table : ((Comb) column).tables) {
      for (int d = 1; d < ENTRIES; d++) {
        free.push(table[d]);
        table[d] = null;
      }
    }
  }

  /** Entry d is the product of the single-bit entries of d. */
  private void fill(double[][][] table) {
    table[0] = lanes.one();
    for (int d = 3; d < ENTRIES; d++) {
      if ((d & (d - 1)) != 0) {
        table[d] = take();
        lanes.multiply(table[d], table[d & (d - 1)], table[d & -d]);
      }
    }
  }

  @Override
  public Element[] admit(Column column) {
    Comb comb = (Comb) column;
    byte[] q = littleEndian(group.order());
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
        out.tables[t][d] = take();
        lanes.multiply(out.tables[t][d], first.tables[t][d], second.tables[t][d]);
      }
    }
    return out;
  }

  @Override
  public String[] commitments(Column base, Exponent[] c, Fixed fixed, Exponent[] r, int shift) {
    Comb comb = (Comb) base;
    combPower(comb, bytes(c));
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

  /** The powers of the comb's numbers. */
  private void combPower(Comb comb, byte[][] exponents) {
    Lanes.copy(power, lanes.one());
    for (int c = segment - 1; c >= 0; c--) {
      if (c < segment - 1) {
        lanes.square(power, power);
      }
      for (int t = 0; t < TABLES; t++) {
        for (int lane = 0; lane < digits.length; lane++) {
          digits[lane] = digit(exponents[Math.min(lane, exponents.length - 1)], t, c);
        }
        lanes.gather(scratch, comb.tables[t], digits);
        lanes.multiply(power, power, scratch);
      }
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
