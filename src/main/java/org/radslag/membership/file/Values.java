package org.radslag.membership.file;

import java.net.IDN;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radslag.membership.Gender;

/** How single values are written in register files, and what they become. Empty means a fault. */
final class Values {

  private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,19}");
  private static final Pattern MAILBOX =
      Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]*[a-z][a-z0-9-]*");
  private static final int LONGEST_MAILBOX = 64;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> YES = Set.of("j", "ja", "y", "yes", "1", "x", "true", "sant");
  private static final Set<String> NO = Set.of("", "n", "nej", "no", "0", "false", "falskt");
  private static final Map<String, Gender> GENDERS =
      Map.ofEntries(
          Map.entry("", Gender.UNDECLARED),
          Map.entry("kvinna", Gender.WOMAN),
          Map.entry("k", Gender.WOMAN),
          Map.entry("woman", Gender.WOMAN),
          Map.entry("female", Gender.WOMAN),
          Map.entry("man", Gender.MAN),
          Map.entry("m", Gender.MAN),
          Map.entry("male", Gender.MAN),
          Map.entry("ickebinär", Gender.NON_BINARY),
          Map.entry("icke-binär", Gender.NON_BINARY),
          Map.entry("non-binary", Gender.NON_BINARY),
          Map.entry("nonbinary", Gender.NON_BINARY),
          Map.entry("annat", Gender.NON_BINARY),
          Map.entry("x", Gender.NON_BINARY),
          Map.entry("vill ej ange", Gender.UNDECLARED),
          Map.entry("okänt", Gender.UNDECLARED));

  private Values() {}

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether a text is written as a date, be it one that exists or not. */
  static boolean looksLikeDate(String text) {
    return DATE.matcher(text).matches() && !text.matches("\\d{5,7}");
  }

  /** A date as 2026-11-01, 2026/11/01, 2026.11.01 or 20261101, if it exists. */
  static Optional<LocalDate> date(String text) {
    Matcher parts = DATE.matcher(text);
    if (!looksLikeDate(text) || !parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(4))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static Optional<Gender> gender(String text) {
    return Optional.ofNullable(GENDERS.get(text.toLowerCase(Locale.ROOT)));
  }

  /** An address in lower case, if mail can be sent to it. */
  static Optional<String> email(String text) {
    String address = text.toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    if (at < 1 || at > LONGEST_MAILBOX || address.length() > LONGEST_ADDRESS) {
      return Optional.empty();
    }
    try {
      String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      return MAILBOX.matcher(address.substring(0, at)).matches() && DOMAIN.matcher(domain).matches()
          ? Optional.of(address)
          : Optional.empty();
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  /** A number in international form (ITU-T E.164); one without a country is Swedish. */
  static Optional<String> phone(String text) {
    String digits = text.replace("(0)", "").replaceAll("[\\s\\u00a0()./\\u2010-\\u2013-]", "");
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    } else if (digits.startsWith("0")) {
      digits = "+46" + digits.substring(1);
    }
    return PHONE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }

  /** Five digits as 123 45; anything else, such as a foreign one, as it is. */
  static String postalCode(String text) {
    String digits = text.replace(" ", "");
    return digits.matches("\\d{5}") ? digits.substring(0, 3) + " " + digits.substring(3) : text;
  }

  /** A language by its two letters (ISO 639-1); Swedish when nothing is said. */
  static Optional<String> language(String text) {
    String code = text.isEmpty() ? "sv" : text.toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(code) ? Optional.of(code) : Optional.empty();
  }

  static Optional<Boolean> flag(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
