package org.radslag.ballots.protocol.election;

import java.security.SecureRandom;

/** The alphabet without characters that look alike, in which codes and names are written. */
final class Base58 {
  static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private Base58() {}

  static String random(int length, SecureRandom random) {
    return new String(secret(length, random));
  }

  /** Random characters that their owner can clear. */
  static char[] secret(int length, SecureRandom random) {
    char[] out = new char[length];
    for (int i = 0; i < length; i++) {
      out[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return out;
  }

  static boolean isSpelledIn(char[] text) {
    for (char c : text) {
      if (ALPHABET.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
