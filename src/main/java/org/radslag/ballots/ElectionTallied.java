package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The encrypted tally is in the archive. */
public record ElectionTallied(ElectionId subject, int counted, String head)
    implements DomainEvent {}
