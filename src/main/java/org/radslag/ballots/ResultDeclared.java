package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The result is in the archive, which was verified. */
public record ResultDeclared(ElectionId subject, int counted, String head) implements DomainEvent {}
