package org.radslag.membership;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/**
 * An association was entered in the register.
 *
 * @param from its first day; 1900-01-01 when it was there before the records began
 */
public record AssociationFounded(AssociationId subject, AssociationKind kind, LocalDate from)
    implements DomainEvent {}
