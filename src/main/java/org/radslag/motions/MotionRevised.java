package org.radslag.motions;

import org.radslag.kernel.DomainEvent;

/** The text of a motion that had been handed in, or over to an association, was changed. */
public record MotionRevised(MotionId subject, int version) implements DomainEvent {}
