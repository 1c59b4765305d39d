package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** An envelope came from somebody who had voted; it stays unopened. */
public record EnvelopeSetAside(ElectionId subject) implements DomainEvent {}
