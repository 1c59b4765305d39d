package org.radslag.motions;

import org.radslag.kernel.DomainEvent;

/** An author has thrown her draft away. */
public record MotionDiscarded(MotionId subject) implements DomainEvent {}
