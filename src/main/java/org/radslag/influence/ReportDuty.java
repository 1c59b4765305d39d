package org.radslag.influence;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.meetings.MeetingId;

/**
 * A meeting that a delegation or committee reports of to its council.
 *
 * @param heldOn the day it was closed
 * @param dueOn the last day to report
 * @param reportedAt when it did; null while it has not
 * @param text what it reported; empty while it has not, and for whoever may not read it
 * @param overdue whether the day has passed without a report
 */
public record ReportDuty(
    MeetingId meeting,
    LocalDate heldOn,
    LocalDate dueOn,
    Instant reportedAt,
    String text,
    boolean overdue) {}
