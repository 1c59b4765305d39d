package org.radslag.arenas;

import java.time.LocalDate;

/**
 * A political arena.
 *
 * @param from its first day
 * @param until the first day without it; null while it goes on
 * @param predecessor the arena that was split into this one; null for any other
 */
public record ArenaCard(
    ArenaId id,
    ArenaKind kind,
    String name,
    LocalDate from,
    LocalDate until,
    ArenaId predecessor) {}
