package org.radslag.meetings;

import java.time.Instant;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.PersonId;

/**
 * What a meeting is and how far it has come.
 *
 * @param leader who holds the gavel; null before it opens
 * @param shortNotice why it was called on short notice; null when it was called in normal order
 */
public record MeetingCard(
    MeetingId id,
    BodyId body,
    String bodyName,
    String title,
    String place,
    Instant startsAt,
    boolean openToMembers,
    MeetingState state,
    PersonId leader,
    Instant calledAt,
    Instant openedAt,
    Instant closedAt,
    String shortNotice) {}
