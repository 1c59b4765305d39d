package org.radslag.access;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody signed out, on {@code devices} devices at once. */
public record SessionsEnded(PersonId subject, int devices) implements DomainEvent {}
