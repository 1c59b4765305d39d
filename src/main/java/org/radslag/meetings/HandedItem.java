package org.radslag.meetings;

import java.time.Instant;

/**
 * An open item that a succeeding body has taken over from one that ended.
 *
 * @param startsAt when the meeting is that it stands on the agenda of
 */
public record HandedItem(MeetingId meeting, String meetingTitle, Instant startsAt, String title) {

  /** As a query reads it. */
  public HandedItem(java.util.UUID meeting, String meetingTitle, Instant startsAt, String title) {
    this(new MeetingId(meeting), meetingTitle, startsAt, title);
  }
}
