package org.radslag.matters;

import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/** A version of a mandate sheet was decided or rejected. */
public record SheetSettled(SheetId subject, ArenaId arena, SheetState state)
    implements DomainEvent {}
