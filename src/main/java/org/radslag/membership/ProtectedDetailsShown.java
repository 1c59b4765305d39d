package org.radslag.membership;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** The office looked at what the register says of a person with protected identity. */
public record ProtectedDetailsShown(PersonId subject) implements DomainEvent {}
