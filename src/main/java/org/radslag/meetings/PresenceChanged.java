package org.radslag.meetings;

import org.radslag.bodies.SeatId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody arrived at a meeting, left it, said that she cannot come, or that she can after all. */
public record PresenceChanged(MeetingId subject, PersonId person, SeatId seat, Change change)
    implements DomainEvent {

  /** What happened. */
  public enum Change {
    ARRIVED,
    LEFT,
    DECLINED,
    COMES_AFTER_ALL
  }
}
