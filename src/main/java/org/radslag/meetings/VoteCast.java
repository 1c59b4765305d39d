package org.radslag.meetings;

import org.radslag.bodies.SeatId;
import org.radslag.kernel.DomainEvent;

/** A seat voted, or voted anew. What it answered is in the minutes' roll list, not here. */
public record VoteCast(VoteId subject, SeatId seat) implements DomainEvent {}
