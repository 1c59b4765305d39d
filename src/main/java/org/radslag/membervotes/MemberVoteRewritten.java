package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A vote that has not been called was written anew. */
public record MemberVoteRewritten(MemberVoteId subject) implements DomainEvent {}
