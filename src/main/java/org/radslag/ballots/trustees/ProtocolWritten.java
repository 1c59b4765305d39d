package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/** A protocol waits for the trustees' signatures. */
public record ProtocolWritten(ElectionId subject, ProtocolKind kind) implements DomainEvent {}
