package org.radslag.arenas;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/**
 * An arena ends, today or on a later day.
 *
 * @param on the first day without it
 */
public record ArenaEnded(ArenaId subject, LocalDate on) implements DomainEvent {}
