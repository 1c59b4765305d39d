package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** Two persons took a line of the roll out of use. */
public record LineBlocked(ElectionId subject) implements DomainEvent {}
