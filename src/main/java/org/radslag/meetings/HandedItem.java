package org.radslag.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * An open item that a succeeding body has taken over, or will take over, from one that ended.
 *
 * @param startsAt when the meeting is, or was, that it stands on the agenda of
 * @param waits it was postponed at a meeting that is over, and waits for the next one
 */
public record HandedItem(
    MeetingId meeting, String meetingTitle, Instant startsAt, String title, boolean waits) {

  /** As a query reads one that stands on the agenda of a meeting to come. */
  public HandedItem(UUID meeting, String meetingTitle, Instant startsAt, String title) {
    this(new MeetingId(meeting), meetingTitle, startsAt, title, false);
  }
}
