package org.radslag.motions;

import java.time.Instant;

/**
 * A motion in a list.
 *
 * @param code {@code A17}, or empty
 * @param sender the association's or the member's name
 * @param author the member who wrote it
 * @param conference name of the conference
 * @param at when it was handed in, or else when the draft was saved
 */
public record MotionLine(
    MotionId id,
    MotionState state,
    String code,
    String receipt,
    String title,
    String sender,
    String author,
    String conference,
    int clauses,
    Instant at) {}
