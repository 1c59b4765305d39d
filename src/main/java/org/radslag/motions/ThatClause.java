package org.radslag.motions;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radslag.kernel.Text;

/**
 * A that-clause (att-sats): one demand, which the conference decides on by itself. It begins with
 * "att", in a motion in English with "that".
 */
public record ThatClause(String text, MotionLanguage language) {

  private static final int LONGEST_PREAMBLE = 60;

  /** A clause from what was written: one line, cleaned. */
  public static ThatClause of(String raw, MotionLanguage language) {
    return new ThatClause(Text.line(raw), language);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether it begins as a that-clause must: the opener in small letters, and something after. */
  public boolean beginsRight() {
    return text.startsWith(opener() + " ") && text.length() > opener().length() + 1;
  }

  /** The opener, or nothing when it does not begin with it. */
  public String openerWritten() {
    return beginsRight() ? opener() : "";
  }

  /** What stands after the opener; the whole text when there is none. */
  public String body() {
    return beginsRight() ? text.substring(opener().length() + 1) : text;
  }

  /**
   * The same demand, beginning as it must. What leads up to the opener ("Jag yrkar att", "2. Att")
   * is dropped; where no opener is found near the beginning, one is put there.
   */
  public ThatClause beginningRight() {
    if (isEmpty() || beginsRight()) {
      return this;
    }
    Matcher found =
        Pattern.compile(
                "^(?:[^\\p{L}]{0,8}|.{0,"
                    + LONGEST_PREAMBLE
                    + "}?\\P{L})"
                    + opener()
                    + "\\b[\\s:]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
            .matcher(text);
    if (found.find() && leadsUp(text.substring(0, found.end()))) {
      return new ThatClause((opener() + " " + text.substring(found.end())).strip(), language);
    }
    return new ThatClause(opener() + " " + decapitalised(withoutMarks(text)), language);
  }

  /** The same clause with a full stop, as it is printed. */
  public ThatClause ended() {
    return isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0
        ? this
        : new ThatClause(text + ".", language);
  }

  public boolean isEnded() {
    return ended().equals(this);
  }

  /** The demand without what does not distinguish it: case, marks, final full stop. */
  String essence() {
    return body().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private String opener() {
    return ClauseWords.of(language).opener;
  }

  /** "Jag yrkar att" leads up to a demand; "Distriktet ska verka för att" is one. */
  private boolean leadsUp(String preamble) {
    ClauseWords words = ClauseWords.of(language);
    for (String word : preamble.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (words.modals.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarks(String text) {
    return text.replaceFirst("^[\\s\\d.)•*–-]+(?=\\p{L})", "");
  }

  /** A body's name loses its capital; anything else may be a proper name and keeps it. */
  private String decapitalised(String text) {
    String first = text.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
    return ClauseWords.of(language).isBody(first)
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }
}
