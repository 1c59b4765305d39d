package org.radslag.wheel;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** A task of the wheel is done. */
public record TaskDone(TaskId subject, LocalDate on) implements DomainEvent {}
