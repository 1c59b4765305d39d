package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.radslag.ballots.protocol.record.Malformed;

/** Decimal numbers: canonical reading, and writing faster than {@link BigInteger#toString}. */
final class Decimal {
  private static final int GROUP = 1_000_000_000;
  private static final int GROUP_DIGITS = 9;
  private static final int HALF_DIGITS = 35 * GROUP_DIGITS;
  private static final BigInteger HALF = BigInteger.TEN.pow(HALF_DIGITS);

  private Decimal() {}

  /** Reads digits without sign or leading zeros, of at most this many bits. */
  static BigInteger parse(String text, int maxBits) {
    int length = text.length();
    boolean canonical = length > 0 && (length == 1 || text.charAt(0) != '0');
    // A decimal digit carries more than three bits: longer texts need not be converted at all.
    if (!canonical || length > maxBits / 3 + 1) {
      throw new Malformed("A number is not written in canonical decimal digits.");
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw new Malformed("A number is not written in canonical decimal digits.");
      }
    }
    BigInteger value = new BigInteger(text);
    if (value.bitLength() > maxBits) {
      throw new Malformed("A number is too large.");
    }
    return value;
  }

  /** Large numbers in two halves, since the time grows with the square of the length. */
  static String write(BigInteger value) {
    byte[] out = new byte[value.bitLength() / 3 + 2 * GROUP_DIGITS];
    int start;
    if (value.compareTo(HALF) < 0) {
      start = write(value, out, out.length);
    } else {
      BigInteger[] parts = value.divideAndRemainder(HALF);
      int middle = out.length - HALF_DIGITS;
      Arrays.fill(out, middle, write(parts[1], out, out.length), (byte) '0');
      start = write(parts[0], out, middle);
    }
    return new String(out, start, out.length - start, StandardCharsets.ISO_8859_1);
  }

  /** Digits up to position {@code end}, by repeated division by 10^9; returns where they begin. */
  private static int write(BigInteger value, byte[] out, int end) {
    byte[] bytes = value.toByteArray();
    int words = (bytes.length + 3) / 4;
    int[] rest = new int[words];
    for (int i = 0; i < bytes.length; i++) {
      rest[i >> 2] |= (bytes[bytes.length - 1 - i] & 255) << (8 * (i & 3));
    }
    int start = end;
    while (words > 0) {
      int group = divide(rest, words);
      if (rest[words - 1] == 0) {
        words--;
      }
      for (int i = 0; i < GROUP_DIGITS && (words > 0 || group > 0 || start == end); i++) {
        out[--start] = (byte) ('0' + group % 10);
        group /= 10;
      }
    }
    while (start < end - 1 && out[start] == '0') {
      start++;
    }
    return start;
  }

  private static int divide(int[] words, int count) {
    long remainder = 0;
    for (int i = count - 1; i >= 0; i--) {
      long dividend = (remainder << 32) | (words[i] & 0xffffffffL);
      words[i] = (int) (dividend / GROUP);
      remainder = dividend % GROUP;
    }
    return (int) remainder;
  }
}
