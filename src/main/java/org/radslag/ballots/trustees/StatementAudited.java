package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/** An auditor signed a statement. */
public record StatementAudited(ElectionId subject, StatementKind kind) implements DomainEvent {}
