package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** Two persons gave a reserve credential to a member. */
public record ReserveAssigned(ElectionId subject) implements DomainEvent {}
