package org.radslag.ballots;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The life of an election. What may follow what is said here alone. */
public enum ElectionState {
  /** Questions and times are written. */
  PREPARED,
  /** The roll is frozen: who may vote does not change any more but by corrections. */
  FROZEN,
  /** The trustees' public keys and the public credentials are in. */
  KEYED,
  /** The election record is fixed; the archive has its Setup event. */
  SEALED,
  /** The start-of-vote protocol is signed. */
  PROVEN,
  /** Ballots are taken. */
  OPEN,
  /** Nothing is taken any more. */
  CLOSED,
  /** The encrypted tally is in the archive; the trustees decrypt it. */
  TALLIED,
  /** The result is in the archive, which was verified as a whole. */
  COUNTED,
  /** Something did not agree: nothing is declared, and nothing is mended in silence. */
  WITHHELD,
  /** Given up before it opened. */
  ABANDONED;

  /** The states that may follow. */
  public Set<ElectionState> next() {
    return switch (this) {
      case PREPARED -> EnumSet.of(FROZEN, ABANDONED);
      case FROZEN -> EnumSet.of(KEYED, ABANDONED);
      case KEYED -> EnumSet.of(SEALED, ABANDONED);
      case SEALED -> EnumSet.of(PROVEN, WITHHELD, ABANDONED);
      case PROVEN -> EnumSet.of(OPEN, WITHHELD, ABANDONED);
      case OPEN -> EnumSet.of(CLOSED, WITHHELD);
      case CLOSED -> EnumSet.of(TALLIED, WITHHELD);
      case TALLIED -> EnumSet.of(COUNTED, WITHHELD);
      case COUNTED, WITHHELD, ABANDONED -> EnumSet.noneOf(ElectionState.class);
    };
  }

  /** Whether the archive exists, and with it the public board. */
  public boolean isPublic() {
    return compareTo(SEALED) >= 0 && this != ABANDONED;
  }

  /** Whether no ballot will come any more. */
  public boolean isOver() {
    return compareTo(CLOSED) >= 0;
  }

  /** Key of the sentence that says why something cannot be done in this state. */
  public String refusal() {
    return "ballots.refused.election-" + name().toLowerCase(Locale.ROOT);
  }
}
