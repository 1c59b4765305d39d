package org.radslag.membership.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.kernel.PersonId;

/**
 * A frozen copy of the register.
 *
 * @param sequence 1 for the first ever taken
 * @param cutOff the day by which membership is judged
 * @param takenBy null when the system took it
 * @param registerAsOf the day that the register told of
 * @param ruleSet the version of the rules by which it was judged
 * @param previous the one taken before, or null
 * @param contentHash SHA-256 of its content, in hexadecimal
 */
public record SnapshotCard(
    SnapshotId id,
    int sequence,
    LocalDate cutOff,
    Instant takenAt,
    PersonId takenBy,
    LocalDate registerAsOf,
    int ruleSet,
    int waitingDays,
    SnapshotId previous,
    int members,
    int inForce,
    String contentHash) {}
