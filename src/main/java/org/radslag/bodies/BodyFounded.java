package org.radslag.bodies;

import org.radslag.kernel.DomainEvent;

/** A body was founded, with so many seats under a version of the rule set. */
public record BodyFounded(BodyId subject, BodyKind kind, int seats, int ruleSet)
    implements DomainEvent {}
