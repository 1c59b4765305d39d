package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** An envelope came; whose it is stands with the envelopes alone. */
public record EnvelopeRegistered(MemberVoteId subject, int number, EnvelopeFate fate)
    implements DomainEvent {}
