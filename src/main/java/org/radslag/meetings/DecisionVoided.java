package org.radslag.meetings;

import org.radslag.kernel.DomainEvent;

/** A decision was voided; the item is open for a new one. The reason is in the minutes. */
public record DecisionVoided(DecisionId subject, ItemId item) implements DomainEvent {}
