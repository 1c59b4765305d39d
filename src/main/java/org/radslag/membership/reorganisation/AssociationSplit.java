package org.radslag.membership.reorganisation;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/**
 * Some members of an association go to a new one, today or on a later day.
 *
 * @param subject the one that is split, and goes on
 * @param successor the new one
 * @param on its first day
 * @param members how many move, as the register is now
 */
public record AssociationSplit(
    AssociationId subject, AssociationId successor, LocalDate on, int members)
    implements DomainEvent {}
