package org.radslag.meetings;

import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;

/** A meeting was called, opened or closed. */
public record MeetingMoved(MeetingId subject, BodyId body, MeetingState state)
    implements DomainEvent {}
