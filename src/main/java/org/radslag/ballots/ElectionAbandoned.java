package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** An election was given up before it opened. */
public record ElectionAbandoned(ElectionId subject) implements DomainEvent {}
