package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** Those who have not answered a sounding are reminded. */
public record SoundingReminded(SoundingId subject, int waiting) implements DomainEvent {}
