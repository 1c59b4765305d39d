package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A vote that waited for consent became a draft again. */
public record MemberVoteSentBack(MemberVoteId subject) implements DomainEvent {}
