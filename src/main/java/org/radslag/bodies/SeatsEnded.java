package org.radslag.bodies;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/** An association that is no more has lost its seats in a body, and with them so many terms. */
public record SeatsEnded(BodyId subject, AssociationId association, int seats, int terms)
    implements DomainEvent {}
