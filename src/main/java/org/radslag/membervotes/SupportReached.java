package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** As many support a call as the rules ask for: the vote must be called. */
public record SupportReached(MemberVoteId subject, int support) implements DomainEvent {}
