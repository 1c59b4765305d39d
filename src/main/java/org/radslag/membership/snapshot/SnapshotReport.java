package org.radslag.membership.snapshot;

import java.util.List;

/**
 * A snapshot with its numbers explained.
 *
 * @param previous the one it is compared with, or null for the first
 * @param lines one per association
 * @param total their sum; those who moved are in both movedIn and movedOut
 */
public record SnapshotReport(
    SnapshotCard card, SnapshotCard previous, List<SnapshotLine> lines, SnapshotLine total) {}
