package org.radslag.matters;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody is no longer let into a matter by name. */
public record PersonDismissed(MatterId subject, PersonId person) implements DomainEvent {}
