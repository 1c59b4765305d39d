package org.radslag.membervotes;

import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/**
 * A member's appeal against an outcome.
 *
 * @param upheld whether the election committee found that it may have affected the outcome
 * @param answer empty while it waits
 */
public record ObjectionCard(
    UUID id,
    int number,
    PersonId by,
    Instant madeAt,
    String text,
    boolean settled,
    boolean upheld,
    String answer) {}
