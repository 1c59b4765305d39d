package org.radslag.bodies;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/**
 * A body has ended and another takes over what it had not finished.
 *
 * @param on the first day of the succeeding body
 */
public record BodySucceeded(BodyId subject, BodyId successor, LocalDate on)
    implements DomainEvent {}
