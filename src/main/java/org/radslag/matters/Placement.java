package org.radslag.matters;

import java.time.Instant;
import org.radslag.meetings.MeetingId;

/**
 * A meeting whose agenda has a matter, or may have it.
 *
 * @param over whether the meeting is closed
 * @param mayOpen whether the reader may read the meeting's pages
 */
public record Placement(MeetingId meeting, Instant startsAt, boolean over, boolean mayOpen) {}
