package org.radslag.ballots;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;
import org.radslag.membership.snapshot.SnapshotId;

/** An election was prepared. */
public record ElectionPrepared(
    ElectionId subject, Profile profile, Instant opensAt, Instant closesAt, SnapshotId snapshot)
    implements DomainEvent {}
