package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The board grew. */
public record BatchPublished(ElectionId subject, int batch, int ballots, String head)
    implements DomainEvent {}
