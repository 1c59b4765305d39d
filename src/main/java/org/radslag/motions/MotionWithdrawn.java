package org.radslag.motions;

import org.radslag.kernel.DomainEvent;

/** A motion was withdrawn by its author. */
public record MotionWithdrawn(MotionId subject, MotionState from) implements DomainEvent {}
