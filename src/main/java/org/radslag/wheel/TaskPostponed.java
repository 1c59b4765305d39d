package org.radslag.wheel;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** A task of the wheel is due on another day. */
public record TaskPostponed(TaskId subject, LocalDate due) implements DomainEvent {}
