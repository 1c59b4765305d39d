package org.radslag.meetings;

import java.time.Instant;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;

/** A meeting was planned, or its time, place or openness changed while it was. */
public record MeetingPlanned(
    MeetingId subject, BodyId body, Instant startsAt, boolean openToMembers)
    implements DomainEvent {}
