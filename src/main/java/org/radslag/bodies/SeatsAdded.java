package org.radslag.bodies;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/** An association got its seats in a body that existed already. */
public record SeatsAdded(BodyId subject, AssociationId association, int seats, int ruleSet)
    implements DomainEvent {}
