package org.radslag.ballots.trustees;

import java.util.Locale;

/** What server and registrar sign together. */
public enum StatementKind {
  /** Who may vote, before the election record is fixed. */
  ROLL,
  /** What became of credentials that nobody was to use, after the close. */
  CLOSING;

  /** As origins of notes and names of files spell it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
