package org.radslag.arenas;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/**
 * An association goes from one arena to another, today or on a later day.
 *
 * @param subject the arena that it leaves
 */
public record AssociationChangedArena(
    ArenaId subject, AssociationId association, ArenaId to, LocalDate on) implements DomainEvent {}
