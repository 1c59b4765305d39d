package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** Somebody who prepares the vote read its texts before the embargo's hour. */
public record EmbargoedTextRead(MemberVoteId subject) implements DomainEvent {}
