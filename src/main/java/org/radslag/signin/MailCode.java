package org.radslag.signin;

import java.security.SecureRandom;

/**
 * The code in a mail: eight digits. With five attempts for a code and four codes in a quarter of an
 * hour for an address, whoever guesses day and night needs seventy years on average.
 */
final class MailCode {

  static final int DIGITS = 8;
  private static final int ALL = 100_000_000;
  private static final int LONGEST_TYPED = 40;

  private MailCode() {}

  static String create(SecureRandom random) {
    return String.format(java.util.Locale.ROOT, "%08d", random.nextInt(ALL));
  }

  /** As it is written for people: two groups of four. */
  static String grouped(String code) {
    return code.substring(0, DIGITS / 2) + " " + code.substring(DIGITS / 2);
  }

  /** What somebody has typed or pasted, without the spaces and hyphens between the groups. */
  static String typed(String raw) {
    String text = raw == null ? "" : raw;
    return text.substring(0, Math.min(text.length(), LONGEST_TYPED))
        .replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
  }
}
