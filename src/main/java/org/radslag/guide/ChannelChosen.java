package org.radslag.guide;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** A representative chose what to show of how she is reached; what it says is not kept here. */
public record ChannelChosen(PersonId subject, boolean email, boolean phone, boolean words)
    implements DomainEvent {}
