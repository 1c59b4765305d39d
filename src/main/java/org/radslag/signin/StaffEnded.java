package org.radslag.signin;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** An account of the office's staff was closed; its roles and sessions ended with it. */
public record StaffEnded(PersonId subject) implements DomainEvent {}
