package org.radslag.wheel;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/** The tasks of an arena's term were made from the templates. */
public record WheelPrepared(ArenaId subject, LocalDate term, int tasks) implements DomainEvent {}
