package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** Two people corrected the roll; the correction has this number in the public list. */
public record RollCorrected(MemberVoteId subject, int number, CorrectionKind kind)
    implements DomainEvent {}
