package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A vote was voided; another is held in its place. */
public record MemberVoteRerun(MemberVoteId subject, MemberVoteId by) implements DomainEvent {}
