package org.radslag.membervotes;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** The outcome was established, and somebody answers for what follows. */
public record MemberVoteDecided(MemberVoteId subject, LocalDate dueOn, int ruleSet)
    implements DomainEvent {}
