package org.radslag.bodies;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/**
 * Somebody's term was ended before its time.
 *
 * @param begun false when it was withdrawn before it began
 */
public record TermEnded(SeatId subject, PersonId person, int place, boolean begun)
    implements DomainEvent {}
