package org.radslag.matters;

import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;

/** The body that handled a matter has a successor, which took it over. */
public record MatterHandedOver(MatterId subject, BodyId from, BodyId to) implements DomainEvent {}
