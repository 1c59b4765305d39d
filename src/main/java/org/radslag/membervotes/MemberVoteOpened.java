package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** Voting began, and what members read stands still; its hash is that of the file. */
public record MemberVoteOpened(MemberVoteId subject, String informationHash)
    implements DomainEvent {}
