package org.radslag.matters;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;

/** A sounding was opened. */
public record SoundingOpened(
    SoundingId subject,
    MatterId matter,
    Circle circle,
    Ring ring,
    int asked,
    int questions,
    Instant closesAt)
    implements DomainEvent {}
