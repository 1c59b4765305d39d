package org.radslag.rules;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** The board has approved a change of the rules: it is a version from a date. */
public record RuleChangeApproved(
    ProposalId subject, int version, LocalDate from, PersonId proposedBy, String changes)
    implements DomainEvent {}
