package org.radslag.bodies;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/**
 * An alternate took a vacant seat for the rest of its term.
 *
 * @param place the place that she left among the alternates
 */
public record AlternateMovedUp(SeatId subject, PersonId person, int place, Instant endsAt)
    implements DomainEvent {}
