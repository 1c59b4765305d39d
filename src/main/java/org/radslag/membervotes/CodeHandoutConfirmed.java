package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/**
 * A second person consented to a code being handed out despite a changed address. Whose stands with
 * the wish for it alone, until the marks are destroyed.
 */
public record CodeHandoutConfirmed(MemberVoteId subject) implements DomainEvent {}
