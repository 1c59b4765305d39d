package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A member asked about the proposal. */
public record InquiryMade(MemberVoteId subject, int number) implements DomainEvent {}
