package org.radslag.rules;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** The office has taken back a change of the rules that it had proposed. */
public record RuleChangeWithdrawn(ProposalId subject, PersonId proposedBy) implements DomainEvent {}
