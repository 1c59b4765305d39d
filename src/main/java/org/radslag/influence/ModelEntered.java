package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/**
 * It was entered which model applies in an arena from a day.
 *
 * @param through its last day; null: until further notice
 */
public record ModelEntered(ArenaId subject, ModelKind model, LocalDate since, LocalDate through)
    implements DomainEvent {}
