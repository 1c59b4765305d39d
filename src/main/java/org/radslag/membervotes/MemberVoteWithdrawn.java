package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** Nothing came of a vote. */
public record MemberVoteWithdrawn(MemberVoteId subject, VoteState from) implements DomainEvent {}
