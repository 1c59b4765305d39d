package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** What tells who took part in an election is gone. */
public record MarksDestroyed(ElectionId subject) implements DomainEvent {}
