package org.radslag.signin;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody of the office's staff got an account. */
public record StaffAdded(PersonId subject) implements DomainEvent {}
