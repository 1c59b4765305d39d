package org.radslag.access;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody signed in on a device. */
public record SessionStarted(PersonId subject, java.util.UUID session) implements DomainEvent {}
