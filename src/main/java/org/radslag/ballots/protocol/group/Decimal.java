package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.radslag.ballots.protocol.record.Malformed;

/** Decimal numbers: canonical reading, and writing faster than {@link BigInteger#toString}. */
final class Decimal {
  private static final int GROUP = 1_000_000_000;
  private static final int GROUP_DIGITS = 9;

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

  /** Repeated division of the whole number by 10^9: no big-integer garbage on the hot path. */
  static String write(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int words = (bytes.length + 3) / 4;
    int[] rest = new int[words];
    for (int i = 0; i < bytes.length; i++) {
      rest[i >> 2] |= (bytes[bytes.length - 1 - i] & 255) << (8 * (i & 3));
    }
    byte[] out = new byte[GROUP_DIGITS * (words + words / 8 + 1)];
    int start = out.length;
    while (words > 0) {
      int group = divide(rest, words);
      if (rest[words - 1] == 0) {
        words--;
      }
      for (int i = 0; i < GROUP_DIGITS; i++) {
        out[--start] = (byte) ('0' + group % 10);
        group /= 10;
      }
    }
    while (start < out.length - 1 && out[start] == '0') {
      start++;
    }
    return new String(out, start, out.length - start, StandardCharsets.ISO_8859_1);
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
