package org.radslag.membervotes;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;

/** Support for a vote began to be collected. */
public record SupportCollected(MemberVoteId subject, Basis basis, int needed, Instant until)
    implements DomainEvent {}
