package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The roll was frozen: who may vote. */
public record RollFrozen(ElectionId subject, int entitled, int paper, boolean small)
    implements DomainEvent {}
