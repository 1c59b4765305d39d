package org.radslag.ballots.trustees;

import java.util.Locale;

/** What several people sign. */
public enum StatementKind {
  /** Who may vote, before the election record is fixed. */
  ROLL,
  /** How a vote begins: which programme, which record, which protocol, an empty box. */
  OPENING,
  /** What became of credentials that nobody was to use, after the close. */
  CLOSING;

  /** As origins of notes and names of files spell it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
