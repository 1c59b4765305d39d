package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** The codes of a light election were printed for delivery. */
public record CodesPrinted(ElectionId subject, int codes) implements DomainEvent {}
