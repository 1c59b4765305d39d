package org.radslag.arenas;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** An arena was entered, with so many associations, from a day. */
public record ArenaFounded(ArenaId subject, ArenaKind kind, int associations, LocalDate from)
    implements DomainEvent {}
