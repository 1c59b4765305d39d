package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** The election committee answered an appeal against the outcome. */
public record ObjectionSettled(MemberVoteId subject, int number, boolean upheld)
    implements DomainEvent {}
