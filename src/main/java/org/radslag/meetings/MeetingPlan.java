package org.radslag.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/**
 * When and where a body is to meet.
 *
 * @param openToMembers whether every member of the district may read agenda, decisions and minutes
 */
public record MeetingPlan(String title, String place, Instant startsAt, boolean openToMembers) {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_PLACE = 200;

  /** Cleans what was written. */
  public MeetingPlan {
    title = Text.line(title);
    place = Text.line(place);
  }

  List<Refusal> faults(Instant now) {
    List<Refusal> faults = new ArrayList<>();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      faults.add(Refusal.of("title", "meetings.refused.title", LONGEST_TITLE));
    }
    if (place.isEmpty() || place.length() > LONGEST_PLACE) {
      faults.add(Refusal.of("place", "meetings.refused.place", LONGEST_PLACE));
    }
    if (startsAt == null || startsAt.isBefore(now)) {
      faults.add(Refusal.of("starts", "meetings.refused.starts"));
    }
    return faults;
  }
}
