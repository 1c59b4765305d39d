package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody who helps looked up how a member stands in a vote. */
public record VoterLookedUp(MemberVoteId subject, PersonId person) implements DomainEvent {}
