package org.radslag.motions;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/** An author has taken back what she asked an association. */
public record RequestTakenBack(MotionId subject, AssociationId association)
    implements DomainEvent {}
