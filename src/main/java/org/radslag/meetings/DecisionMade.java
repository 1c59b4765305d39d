package org.radslag.meetings;

import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;

/** The gavel fell: the body has decided. */
public record DecisionMade(
    DecisionId subject,
    BodyId body,
    ItemId item,
    DecisionMethod method,
    DecisionOutcome outcome,
    int ruleSet)
    implements DomainEvent {}
