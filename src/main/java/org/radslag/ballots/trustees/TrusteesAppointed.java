package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/** The trustees and the registrar of an election are named. */
public record TrusteesAppointed(ElectionId subject, int trustees) implements DomainEvent {}
