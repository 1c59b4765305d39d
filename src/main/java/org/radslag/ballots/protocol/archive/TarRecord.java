package org.radslag.ballots.protocol.archive;

import java.nio.charset.StandardCharsets;

/** The one header an archive allows for a record of given name, size and time. */
final class TarRecord {
  static final int BLOCK = 512;
  static final int NAME_LENGTH = 100;
  static final int SIZE_AT = 124;
  static final int TIME_AT = 136;
  static final int NUMBER_DIGITS = 11;
  private static final int MODE_AT = 100;
  private static final int OWNER_AT = 108;
  private static final int GROUP_AT = 116;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int KIND_AT = 156;

  private TarRecord() {}

  static byte[] header(String name, long size, long time) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, MODE_AT, "0000644");
    put(header, OWNER_AT, "0000000");
    put(header, GROUP_AT, "0000000");
    put(header, SIZE_AT, octal(size, NUMBER_DIGITS));
    put(header, TIME_AT, octal(time, NUMBER_DIGITS));
    header[KIND_AT] = '0';
    int sum = CHECKSUM_LENGTH * ' ';
    for (byte b : header) {
      sum += b & 255;
    }
    put(header, CHECKSUM_AT, octal(sum, 6));
    header[CHECKSUM_AT + CHECKSUM_LENGTH - 1] = ' ';
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static String octal(long value, int digits) {
    String text = Long.toOctalString(value);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  /** Eleven octal digits, or −1 if they are not. */
  static long number(byte[] header, int at) {
    long value = 0;
    for (int i = at; i < at + NUMBER_DIGITS; i++) {
      if (header[i] < '0' || header[i] > '7') {
        return -1;
      }
      value = value * 8 + header[i] - '0';
    }
    return value;
  }

  static int padding(long size) {
    return (int) ((BLOCK - size % BLOCK) % BLOCK);
  }
}
