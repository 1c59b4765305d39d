package org.radslag.arenas;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/**
 * The governing position of an arena was entered.
 *
 * @param through its last day; null: until further notice
 */
public record PositionSet(
    ArenaId subject, GoverningPosition position, LocalDate from, LocalDate through)
    implements DomainEvent {}
