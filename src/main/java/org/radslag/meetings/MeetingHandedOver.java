package org.radslag.meetings;

import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;

/** A meeting of a body that has ended went to the succeeding one, with so many open items. */
public record MeetingHandedOver(MeetingId subject, BodyId from, BodyId to, int items)
    implements DomainEvent {}
