package org.radslag.meetings;

import org.radslag.kernel.DomainEvent;

/**
 * An item was written, changed, moved or removed before the meeting had dealt with it.
 *
 * @param carriedFrom the item of a body that has ended which stands here again; null for any other
 */
public record AgendaChanged(
    ItemId subject, MeetingId meeting, Change change, int number, ItemId carriedFrom)
    implements DomainEvent {

  /** What was done to it. */
  public enum Change {
    ADDED,
    REWRITTEN,
    MOVED,
    REMOVED
  }
}
