package org.radslag.membership;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/** An association was entered in the register. */
public record AssociationFounded(AssociationId subject, AssociationKind kind)
    implements DomainEvent {}
