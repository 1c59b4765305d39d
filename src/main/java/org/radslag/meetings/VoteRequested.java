package org.radslag.meetings;

import org.radslag.bodies.SeatId;
import org.radslag.kernel.DomainEvent;

/** A seated member asked for a counted vote (begärde votering). */
public record VoteRequested(ItemId subject, SeatId seat) implements DomainEvent {}
