package org.radslag.membership.reorganisation;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/**
 * Somebody asks that a planned reorganisation be withdrawn.
 *
 * @param subject the association it would happen to
 * @param on the day it would take effect
 */
public record WithdrawalAsked(AssociationId subject, LocalDate on) implements DomainEvent {}
