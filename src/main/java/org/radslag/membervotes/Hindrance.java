package org.radslag.membervotes;

import java.util.Locale;

/** Why what a vote has left behind is kept beyond its days. */
public enum Hindrance {
  /** There is no result: it was withheld, or it is not counted yet. */
  NO_RESULT,
  /** Nobody has decided what follows from the result. */
  UNDECIDED,
  /** An appeal has not been answered. */
  APPEAL,
  /** An appeal was right, and the vote has not been held again. */
  NOT_RERUN,
  /** The registrar's statement after the close is not there. */
  NO_CLOSING,
  /** The protocol of the count is not there. */
  NO_PROTOCOL;

  /** The last part of the key of its sentence. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
