package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The public credentials were taken in. */
public record CredentialsReceived(ElectionId subject, int credentials) implements DomainEvent {}
