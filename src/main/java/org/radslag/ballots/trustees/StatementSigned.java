package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/** A statement of registrar and server has both signatures. */
public record StatementSigned(ElectionId subject, StatementKind kind) implements DomainEvent {}
