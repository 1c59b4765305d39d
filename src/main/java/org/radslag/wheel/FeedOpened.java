package org.radslag.wheel;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody has made a secret address for her calendar; an older one stopped working. */
public record FeedOpened(PersonId subject) implements DomainEvent {}
