package org.radslag.motions;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;

/** The office has moved a deadline that had not passed. */
public record DeadlineMoved(ConferenceId subject, Instant from, Instant to)
    implements DomainEvent {}
