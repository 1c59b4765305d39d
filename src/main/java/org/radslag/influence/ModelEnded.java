package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/**
 * A model ends with its arena.
 *
 * @param on the first day without it
 */
public record ModelEnded(ArenaId subject, ModelKind model, LocalDate on) implements DomainEvent {}
