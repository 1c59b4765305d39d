package org.radslag.kernel;

import java.text.Normalizer;

/**
 * Text as it comes from outside, made safe to keep: composed (NFC), with one kind of line break,
 * without control characters and without the marks that turn the direction of writing, which could
 * make a text read differently from what it says. Markup is kept as the characters it is; pages
 * escape it.
 */
public final class Text {

  private Text() {}

  /** A text of several lines; null becomes empty. */
  public static String of(String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(raw.length());
    Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
        .codePoints()
        .filter(Text::isHarmless)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** A text of one line: line breaks and tabs become spaces, runs of spaces become one. */
  public static String line(String raw) {
    return of(raw).replaceAll("\\s+", " ");
  }

  private static boolean isHarmless(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          false;
      case Character.FORMAT -> c == 0x200D || c == 0x00AD;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> c != 0xFFFD;
    };
  }
}
