package org.radslag.membership.snapshot;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** The register was frozen as of a cut-off day. */
public record SnapshotTaken(
    SnapshotId subject, LocalDate cutOff, int members, int inForce, String contentHash)
    implements DomainEvent {}
