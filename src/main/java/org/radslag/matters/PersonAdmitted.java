package org.radslag.matters;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody was let into the innermost ring of a matter by name. */
public record PersonAdmitted(MatterId subject, PersonId person) implements DomainEvent {}
