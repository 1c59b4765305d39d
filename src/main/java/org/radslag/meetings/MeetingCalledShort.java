package org.radslag.meetings;

import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;

/**
 * A meeting was called on short notice. The reason stands with the meeting.
 *
 * @param days notice under normal order
 * @param minutes from the call to the meeting
 */
public record MeetingCalledShort(MeetingId subject, BodyId body, int days, long minutes)
    implements DomainEvent {}
