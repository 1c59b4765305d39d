package org.radslag.rules;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** The board has said no to a change of the rules. */
public record RuleChangeRejected(ProposalId subject, PersonId proposedBy) implements DomainEvent {}
