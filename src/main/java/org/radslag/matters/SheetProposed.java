package org.radslag.matters;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/** A version of a mandate sheet waits for the board. */
public record SheetProposed(
    SheetId subject, ArenaId arena, int version, LocalDate validFrom, int lines)
    implements DomainEvent {}
