package org.radslag.rules;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/**
 * The office has proposed a change of the rules.
 *
 * @param base the newest version that it knew of
 * @param changes every rule with its old and new value
 */
public record RuleChangeProposed(
    ProposalId subject, int base, LocalDate from, int rules, String changes)
    implements DomainEvent {}
