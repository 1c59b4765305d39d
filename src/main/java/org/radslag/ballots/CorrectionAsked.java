package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** Somebody asked for a correction of the roll; it waits for a second person. */
public record CorrectionAsked(ElectionId subject, String what) implements DomainEvent {}
