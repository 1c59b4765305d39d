package org.radslag.access;

import java.util.UUID;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** A role was taken back; {@code scope} is the association or body, or null. */
public record RoleEnded(PersonId subject, Role role, UUID scope) implements DomainEvent {}
