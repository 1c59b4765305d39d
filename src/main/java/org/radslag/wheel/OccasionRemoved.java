package org.radslag.wheel;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** A meeting of the rhythm was written down by mistake. */
public record OccasionRemoved(OccasionId subject, Rhythm rhythm, LocalDate on)
    implements DomainEvent {}
