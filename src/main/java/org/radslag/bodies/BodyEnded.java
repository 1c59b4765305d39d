package org.radslag.bodies;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/**
 * A body has ended, and with it every term in it.
 *
 * @param endsOn its last day
 */
public record BodyEnded(BodyId subject, BodyKind kind, LocalDate endsOn, int terms)
    implements DomainEvent {}
