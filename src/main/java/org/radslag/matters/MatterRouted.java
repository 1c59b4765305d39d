package org.radslag.matters;

import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;

/** A route was found: where it goes, and whether the deadline left time for what the sheet asks. */
public record MatterRouted(
    MatterId subject,
    Way demanded,
    Way chosen,
    Notice notice,
    boolean tooShort,
    BodyId body,
    int ruleSet)
    implements DomainEvent {}
