package org.radslag.membership.reorganisation;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.membership.AssociationKind;

/**
 * An association works in another municipality, from today or a later day.
 *
 * @param kind what it is from then on
 */
public record AssociationMoved(AssociationId subject, AssociationKind kind, LocalDate on)
    implements DomainEvent {}
