package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The trustees' public keys and the server's own were taken in. */
public record TrusteesTaken(ElectionId subject, int trustees, int threshold)
    implements DomainEvent {}
