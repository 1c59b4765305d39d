package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** A sounding has closed. */
public record SoundingClosed(SoundingId subject, MatterId matter, int asked, int answered)
    implements DomainEvent {}
