package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The server's key of an election, and what tells which credential was whose, are gone. */
public record SecretsDestroyed(ElectionId subject) implements DomainEvent {}
