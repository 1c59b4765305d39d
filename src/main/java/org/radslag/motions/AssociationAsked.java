package org.radslag.motions;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** An author has asked an association to adopt her motion. */
public record AssociationAsked(
    MotionId subject, AssociationId association, PersonId author, int version)
    implements DomainEvent {}
