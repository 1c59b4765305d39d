package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/** A trustee has done a step. */
public record TrusteeStepDone(ElectionId subject, int place, TrusteeStage stage)
    implements DomainEvent {}
