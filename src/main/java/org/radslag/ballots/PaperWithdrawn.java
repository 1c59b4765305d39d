package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** A registered envelope was withdrawn. */
public record PaperWithdrawn(ElectionId subject) implements DomainEvent {}
