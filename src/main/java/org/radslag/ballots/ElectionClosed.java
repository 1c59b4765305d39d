package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** No ballot is taken any more. */
public record ElectionClosed(ElectionId subject) implements DomainEvent {}
