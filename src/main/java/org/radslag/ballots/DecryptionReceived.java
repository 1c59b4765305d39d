package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** A partial decryption was checked and recorded. */
public record DecryptionReceived(ElectionId subject, int owner) implements DomainEvent {}
