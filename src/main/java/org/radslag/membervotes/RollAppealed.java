package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A member said that she should be on the roll. */
public record RollAppealed(MemberVoteId subject) implements DomainEvent {}
