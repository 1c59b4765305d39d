package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** A point of prime order of edwards25519. */
final class Point extends Element {
  private static final int WINDOW = 4;
  private static final int ENTRIES = 1 << WINDOW;
  private static final int EXPONENT_BYTES = 32;

  private final EdwardsGroup group;
  private final long[] coordinates;

  Point(EdwardsGroup group, long[] coordinates) {
    this.group = group;
    this.coordinates = coordinates;
  }

  long[] coordinates() {
    return coordinates;
  }

  @Override
  public Group group() {
    return group;
  }

  @Override
  public String text() {
    return spelling(Edwards.compress(coordinates));
  }

  static String spelling(byte[] compressed) {
    return HexFormat.of().formatHex(compressed);
  }

  private static byte[] bytes(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] out = new byte[EXPONENT_BYTES];
    int count = Math.min(bytes.length, out.length);
    System.arraycopy(bytes, bytes.length - count, out, out.length - count, count);
    return out;
  }

  @Override
  public BigInteger number() {
    return new BigInteger(1, Edwards.compress(coordinates));
  }

  @Override
  public Element times(Element other) {
    long[] prepared = new long[Edwards.SIZE];
    Edwards.prepare(prepared, 0, ((Point) other).coordinates);
    long[] sum = new long[Edwards.SIZE];
    new Edwards().add(sum, coordinates, prepared, 0);
    return new Point(group, sum);
  }

  @Override
  public Element inverse() {
    return new Point(group, Edwards.negate(coordinates));
  }

  @Override
  public Element power(Exponent exponent) {
    return new Point(group, new EdwardsComb(coordinates).power(exponent.value()));
  }

  @Override
  public Element secretPower(Exponent exponent) {
    byte[] digits = bytes(exponent.value());
    long[] table = table();
    long[] chosen = new long[Edwards.SIZE];
    long[] result = Edwards.identity();
    Edwards edwards = new Edwards();
    for (byte pair : digits) {
      for (int shift = 8 - WINDOW; shift >= 0; shift -= WINDOW) {
        for (int i = 0; i < WINDOW; i++) {
          edwards.twice(result, result);
        }
        choose(chosen, table, (pair >> shift) & (ENTRIES - 1));
        edwards.add(result, result, chosen, 0);
      }
    }
    Arrays.fill(digits, (byte) 0);
    Arrays.fill(chosen, 0);
    return new Point(group, result);
  }

  private long[] table() {
    long[] table = new long[ENTRIES * Edwards.SIZE];
    System.arraycopy(Edwards.preparedIdentity(), 0, table, 0, Edwards.SIZE);
    long[] multiple = coordinates.clone();
    Edwards edwards = new Edwards();
    for (int i = 1; i < ENTRIES; i++) {
      Edwards.prepare(table, i * Edwards.SIZE, multiple);
      edwards.add(multiple, multiple, table, Edwards.SIZE);
    }
    return table;
  }

  /** Reads every entry, so that the accesses do not tell which one was wanted. */
  private static void choose(long[] out, long[] table, int index) {
    Arrays.fill(out, 0);
    for (int entry = 0; entry < ENTRIES; entry++) {
      long mask = ((long) (entry ^ index) - 1) >> 63;
      for (int i = 0; i < out.length; i++) {
        out[i] |= table[entry * Edwards.SIZE + i] & mask;
      }
    }
  }
}
