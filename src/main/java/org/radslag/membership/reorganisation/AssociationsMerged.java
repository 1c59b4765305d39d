package org.radslag.membership.reorganisation;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/**
 * An association is merged into another, today or on a later day.
 *
 * @param subject the one that is dissolved
 * @param successor the one that has its members from then
 * @param on the first day without it
 * @param members how many move, as the register is now
 */
public record AssociationsMerged(
    AssociationId subject, AssociationId successor, LocalDate on, int members)
    implements DomainEvent {}
