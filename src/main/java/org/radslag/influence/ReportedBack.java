package org.radslag.influence;

import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;
import org.radslag.meetings.MeetingId;

/** A delegation or committee has reported of a meeting to the council it is drawn from. */
public record ReportedBack(BodyId subject, BodyId council, MeetingId meeting)
    implements DomainEvent {}
