package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/**
 * A teller entered what she counted.
 *
 * @param agreed whether another had entered the very same
 */
public record PaperVotesCounted(MemberVoteId subject, int tellers, boolean agreed)
    implements DomainEvent {}
