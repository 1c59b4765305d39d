package org.radslag.arenas;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/** An arena spans one more association, from today or a later day. */
public record AssociationJoinedArena(ArenaId subject, AssociationId association, LocalDate from)
    implements DomainEvent {}
