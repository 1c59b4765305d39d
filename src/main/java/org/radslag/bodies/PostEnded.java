package org.radslag.bodies;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody left the presidium of a body. */
public record PostEnded(BodyId subject, PersonId person, Post post) implements DomainEvent {}
