package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** A second person consented to a code being handed out despite a changed address. */
public record CodeHandoutConfirmed(MemberVoteId subject, PersonId person) implements DomainEvent {}
