package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/** An auditor entered the key with which she signs what she has seen of an election. */
public record AuditorEnrolled(ElectionId subject) implements DomainEvent {}
