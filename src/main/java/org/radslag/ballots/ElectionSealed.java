package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The election record is fixed. */
public record ElectionSealed(ElectionId subject, String fingerprint, String head)
    implements DomainEvent {}
