package org.radslag.membervotes;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;
import org.radslag.membership.snapshot.SnapshotId;

/** Who may vote was settled, and their addresses with it. */
public record ElectorateFrozen(
    MemberVoteId subject, ElectionId election, SnapshotId snapshot, int entitled)
    implements DomainEvent {}
