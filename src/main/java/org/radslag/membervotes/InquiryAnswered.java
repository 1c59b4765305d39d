package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** The proposer answered a member's question. */
public record InquiryAnswered(MemberVoteId subject, int number) implements DomainEvent {}
