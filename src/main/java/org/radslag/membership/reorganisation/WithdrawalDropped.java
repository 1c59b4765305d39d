package org.radslag.membership.reorganisation;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/**
 * A planned reorganisation is kept after all.
 *
 * @param subject the association it happens to
 * @param on the day it takes effect
 */
public record WithdrawalDropped(AssociationId subject, LocalDate on) implements DomainEvent {}
