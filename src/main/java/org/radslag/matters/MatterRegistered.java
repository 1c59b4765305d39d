package org.radslag.matters;

import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/** A matter was registered. Nothing of what it is about. */
public record MatterRegistered(
    MatterId subject, ArenaId arena, Weight weight, boolean urgent, Ring ring)
    implements DomainEvent {}
