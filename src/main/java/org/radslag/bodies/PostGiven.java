package org.radslag.bodies;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody became chair, vice chair or secretary of a body. */
public record PostGiven(BodyId subject, PersonId person, Post post) implements DomainEvent {}
