package org.radslag.matters;

import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;

/**
 * The body that handled a matter has a successor.
 *
 * @param successor took the matter over; null when it was left to whoever answers for it
 */
public record MatterHandedOver(MatterId subject, BodyId from, BodyId successor)
    implements DomainEvent {}
