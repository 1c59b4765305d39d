package org.radslag.bodies;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody was given a place of a seat, from one instant until another. */
public record TermBegun(
    SeatId subject, PersonId person, int place, Instant beginsAt, Instant endsAt)
    implements DomainEvent {}
