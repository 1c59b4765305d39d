package org.radslag.access;

import java.util.UUID;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** A person was given a role; {@code scope} is the association or body, or null. */
public record RoleGranted(PersonId subject, Role role, UUID scope) implements DomainEvent {}
