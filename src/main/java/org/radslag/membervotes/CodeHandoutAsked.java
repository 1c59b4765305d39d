package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/**
 * A member asked for her code. Who stands with her wish alone, until the marks are destroyed.
 *
 * @param differs whether her address is another than when the roll was frozen: then it waits for a
 *     second person, and the old address is told
 */
public record CodeHandoutAsked(MemberVoteId subject, HandoutChannel channel, boolean differs)
    implements DomainEvent {}
