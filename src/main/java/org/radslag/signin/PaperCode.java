package org.radslag.signin;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code in a letter: twelve characters, 60 bits, without the four that are mistaken for one
 * another in print (0 and O, 1 and I).
 */
final class PaperCode {

  static final int LENGTH = 12;
  private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int GROUP = 4;
  private static final int LONGEST_TYPED = 60;

  private PaperCode() {}

  static String create(SecureRandom random) {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return code.toString();
  }

  /** As it is printed: three groups of four. */
  static String grouped(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** What somebody has typed, in capitals and without what stands between the groups. */
  static String typed(String raw) {
    String text = raw == null ? "" : raw;
    return text.substring(0, Math.min(text.length(), LONGEST_TYPED))
        .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
