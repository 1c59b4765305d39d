package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A member appealed against the outcome. */
public record ObjectionMade(MemberVoteId subject, int number) implements DomainEvent {}
