package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/** A trustee's message did not hold. */
public record TrusteeStepRefused(ElectionId subject, int place, TrusteeStage stage)
    implements DomainEvent {}
