package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** Something did not agree; nothing is declared. */
public record ElectionWithheld(ElectionId subject, String reason) implements DomainEvent {}
