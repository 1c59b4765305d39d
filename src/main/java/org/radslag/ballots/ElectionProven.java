package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The start-of-vote protocol is signed. */
public record ElectionProven(ElectionId subject) implements DomainEvent {}
