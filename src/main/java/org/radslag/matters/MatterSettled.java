package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** A matter was decided or withdrawn. */
public record MatterSettled(MatterId subject, MatterState state, Way way, Binding binding)
    implements DomainEvent {}
