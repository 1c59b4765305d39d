package org.radslag.motions;

import org.radslag.kernel.Text;

/**
 * Which motions to list.
 *
 * @param conference null for all conferences
 * @param state null for all that may be seen
 * @param words what title, reasons or clauses must contain; empty for anything
 * @param page from 0
 */
public record MotionFilter(ConferenceId conference, MotionState state, String words, int page) {

  /** Motions on one page. */
  public static final int PAGE = 50;

  private static final int LONGEST = 100;
  private static final int LAST_PAGE = 1_000;

  public MotionFilter {
    words = Text.line(words);
    words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    page = Math.max(0, Math.min(page, LAST_PAGE));
  }

  /** The words as a pattern of the database, in which its own signs mean themselves. */
  String pattern() {
    return "%" + words.replaceAll("([!%_])", "!$1") + "%";
  }
}
