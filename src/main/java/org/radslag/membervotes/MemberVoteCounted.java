package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** The result of a vote is public; the days for appeals run. */
public record MemberVoteCounted(MemberVoteId subject) implements DomainEvent {}
