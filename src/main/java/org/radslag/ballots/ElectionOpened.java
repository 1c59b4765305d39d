package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** Ballots are taken from here on. */
public record ElectionOpened(ElectionId subject) implements DomainEvent {}
