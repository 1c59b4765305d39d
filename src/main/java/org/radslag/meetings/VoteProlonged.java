package org.radslag.meetings;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;

/** An open vote was given more time. */
public record VoteProlonged(VoteId subject, Instant closesAt) implements DomainEvent {}
