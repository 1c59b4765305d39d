package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** An envelope was registered; whose is in the roll alone. */
public record PaperRegistered(ElectionId subject) implements DomainEvent {}
