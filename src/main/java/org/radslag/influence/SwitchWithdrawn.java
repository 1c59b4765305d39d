package org.radslag.influence;

import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/** A change of model that had not taken effect was withdrawn. */
public record SwitchWithdrawn(SwitchId subject, ArenaId arena) implements DomainEvent {}
