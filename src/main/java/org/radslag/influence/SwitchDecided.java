package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/** A proposed change of model was decided by somebody other than who proposed it. */
public record SwitchDecided(SwitchId subject, ArenaId arena, ModelKind to, LocalDate on)
    implements DomainEvent {}
