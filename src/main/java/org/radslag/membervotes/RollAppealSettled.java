package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A member's appeal about the roll was granted by two people, or denied. */
public record RollAppealSettled(MemberVoteId subject, AppealOutcome outcome)
    implements DomainEvent {}
