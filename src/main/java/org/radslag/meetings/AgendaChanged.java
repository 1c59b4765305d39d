package org.radslag.meetings;

import org.radslag.kernel.DomainEvent;

/** An item was written, changed, moved or removed before the meeting had dealt with it. */
public record AgendaChanged(ItemId subject, MeetingId meeting, Change change, int number)
    implements DomainEvent {

  /** What was done to it. */
  public enum Change {
    ADDED,
    REWRITTEN,
    MOVED,
    REMOVED
  }
}
