package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** Those who have not voted are reminded; who they are is told to nobody. */
public record MemberVoteReminded(MemberVoteId subject) implements DomainEvent {}
