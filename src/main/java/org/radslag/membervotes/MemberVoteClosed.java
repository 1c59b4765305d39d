package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** Voting ended. */
public record MemberVoteClosed(MemberVoteId subject) implements DomainEvent {}
