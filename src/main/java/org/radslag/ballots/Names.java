package org.radslag.ballots;

import java.security.SecureRandom;

/** Random names in base 58, which has no characters that look alike. */
final class Names {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final int LENGTH = 22;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Names() {}

  /** The public name of an election. */
  static String election() {
    return random();
  }

  /** The name of a line of the roll, between server and registrar. */
  static String pseudonym() {
    return random();
  }

  private static String random() {
    StringBuilder name = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      name.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return name.toString();
  }
}
