package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/** The trial election of the start-of-vote protocol was held. */
public record StartTried(ElectionId subject, int ballots) implements DomainEvent {}
