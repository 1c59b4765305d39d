package org.radslag.membervotes;

import java.time.Instant;

/**
 * A member's wish for her code.
 *
 * @param differs whether her address has changed since the roll was frozen
 * @param mayBeHandedOut false while a second person has to consent
 */
public record HandoutCard(
    HandoutChannel channel, boolean differs, boolean mayBeHandedOut, Instant askedAt) {}
