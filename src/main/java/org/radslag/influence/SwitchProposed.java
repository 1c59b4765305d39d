package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/** A change of model was proposed, to take effect on a day. */
public record SwitchProposed(
    SwitchId subject, ArenaId arena, ModelKind from, ModelKind to, LocalDate on)
    implements DomainEvent {}
