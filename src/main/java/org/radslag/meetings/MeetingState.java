package org.radslag.meetings;

import java.util.Set;

/** The life of a meeting. */
public enum MeetingState {
  /** Being prepared: seen by the office and the body's presidium only. */
  PLANNED,
  /** Called: its members know of it, and may say that they cannot come. */
  CALLED,
  /** The chair has opened it. */
  OPEN,
  /** The chair has closed it; nothing is decided any more. */
  CLOSED;

  boolean mayBecome(MeetingState next) {
    return switch (this) {
      case PLANNED -> next == CALLED;
      case CALLED -> next == OPEN;
      case OPEN -> next == CLOSED;
      case CLOSED -> false;
    };
  }

  /** Key of the sentence that says why something cannot be done in this state. */
  String refusal() {
    return "meetings.refused.meeting-" + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether it is one of these. */
  public boolean isAny(MeetingState... states) {
    return Set.of(states).contains(this);
  }
}
