package org.radslag.motions;

import java.time.Instant;

/**
 * A motion has been received.
 *
 * @param receipt its number among what the conference has received
 * @param at when, by the server's clock
 * @param late whether that was after the deadline
 */
public record FiledMotion(MotionId id, int receipt, Instant at, boolean late) {}
