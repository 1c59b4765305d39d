package org.radslag.bodies;

import org.radslag.kernel.DomainEvent;

/**
 * A body now works as the model that it serves asks.
 *
 * @param days notice under normal order
 * @param hours fewest hours of notice in a hurry
 * @param callsRule name of the rule that says who calls it
 */
public record BodyFollows(BodyId subject, int days, int hours, String callsRule)
    implements DomainEvent {}
