package org.radslag.wheel;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** The office has written down a meeting that the rhythm asks for. */
public record OccasionEntered(OccasionId subject, Rhythm rhythm, LocalDate on)
    implements DomainEvent {}
