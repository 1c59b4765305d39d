package org.radslag.meetings;

import java.time.Instant;
import org.radslag.bodies.BodyId;

/**
 * A decision in short, for what rests on it.
 *
 * @param number its § in the minutes
 * @param text what holds now
 */
public record DecisionLine(
    DecisionId id, MeetingId meeting, BodyId body, int number, String text, Instant decidedAt) {}
