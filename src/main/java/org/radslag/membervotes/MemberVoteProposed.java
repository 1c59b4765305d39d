package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** One person entered the decision to call a vote; it waits for another's consent. */
public record MemberVoteProposed(MemberVoteId subject, Basis basis) implements DomainEvent {}
