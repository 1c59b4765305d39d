package org.radslag.wheel;

import org.radslag.kernel.DomainEvent;

/** A task of the wheel is not done after all. */
public record TaskReopened(TaskId subject) implements DomainEvent {}
