package org.radslag.meetings;

import java.util.Locale;

/** The life of an item of the agenda. */
public enum ItemState {
  /** Its turn has not come. */
  WAITING,
  /** The meeting deals with it; one item at a time. */
  CURRENT,
  /** There is a decision in force. */
  DECIDED,
  /** Dealt with, and there was nothing to decide. */
  DONE,
  /** Bordlagd: left for a later meeting. */
  POSTPONED;

  boolean mayBecome(ItemState next) {
    return switch (this) {
      case WAITING, DONE, POSTPONED -> next == CURRENT;
      case CURRENT -> next != CURRENT;
      // Only by voiding the decision.
      case DECIDED -> next == CURRENT;
    };
  }

  /** Key of the sentence that says why something cannot be done in this state. */
  String refusal() {
    return "meetings.refused.item-" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether the meeting has finished with it. */
  public boolean isHandled() {
    return this == DECIDED || this == DONE || this == POSTPONED;
  }
}
