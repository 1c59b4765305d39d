package org.radslag.meetings;

import java.util.Locale;

/** The life of an open vote. */
public enum VoteState {
  /** The question is written; the presidium reads it through. */
  PREPARED,
  /** The roll is frozen and its seats vote. */
  OPEN,
  /** Counted; the gavel has not fallen. */
  CLOSED,
  /** The gavel has fallen (klubbad): there is a decision. */
  VERDICT,
  /** Does not count, for a reason that the minutes name. */
  VOID;

  boolean mayBecome(VoteState next) {
    return switch (this) {
      case PREPARED -> next == OPEN || next == VOID;
      case OPEN -> next == CLOSED || next == VOID;
      case CLOSED -> next == VERDICT || next == VOID;
      case VERDICT -> next == VOID;
      case VOID -> false;
    };
  }

  /** Key of the sentence that says why something cannot be done in this state. */
  String refusal() {
    return "meetings.refused.vote-" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether something remains to be done with it before the meeting can go on. */
  public boolean isUnfinished() {
    return this == PREPARED || this == OPEN || this == CLOSED;
  }
}
