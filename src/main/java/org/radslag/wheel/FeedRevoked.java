package org.radslag.wheel;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody's secret calendar address does not work any more. */
public record FeedRevoked(PersonId subject) implements DomainEvent {}
