package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A registered envelope was given back, or set aside for a fault. */
public record EnvelopeChanged(MemberVoteId subject, int number, EnvelopeFate fate)
    implements DomainEvent {}
