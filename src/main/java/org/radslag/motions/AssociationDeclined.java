package org.radslag.motions;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** An association's meeting did not adopt a motion; its author may hand it in as her own. */
public record AssociationDeclined(MotionId subject, AssociationId association, PersonId author)
    implements DomainEvent {}
