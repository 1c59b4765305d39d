package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** A partial decryption was false: that trustee has to answer for it. */
public record DecryptionRefused(ElectionId subject, int owner) implements DomainEvent {}
