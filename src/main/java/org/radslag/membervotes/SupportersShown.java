package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** Somebody of the election committee looked at who supports a call. */
public record SupportersShown(MemberVoteId subject, int names) implements DomainEvent {}
