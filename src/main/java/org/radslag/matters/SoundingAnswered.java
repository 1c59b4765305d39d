package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** Somebody answered a sounding, or changed her answers; who, the trail knows. */
public record SoundingAnswered(SoundingId subject, Backing backing) implements DomainEvent {}
