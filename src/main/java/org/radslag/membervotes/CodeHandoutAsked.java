package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/**
 * A member asked for her code.
 *
 * @param differs whether her address is another than when the roll was frozen: then it waits for a
 *     second person, and the old address is told
 */
public record CodeHandoutAsked(
    MemberVoteId subject, PersonId person, HandoutChannel channel, boolean differs)
    implements DomainEvent {}
