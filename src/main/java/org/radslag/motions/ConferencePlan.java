package org.radslag.motions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/** What the office decides of a conference, besides its deadline. */
public record ConferencePlan(String name, String place, LocalDate firstDay, LocalDate lastDay) {

  private static final int LONGEST = 120;
  private static final int MOST_DAYS = 14;

  public ConferencePlan {
    name = Text.line(name);
    place = Text.line(place);
  }

  /** What is wrong with the plan; empty when nothing is. */
  List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST) {
      faults.add(Refusal.of("name", "motions.refused.conference-name", LONGEST));
    }
    if (place.isEmpty() || place.length() > LONGEST) {
      faults.add(Refusal.of("place", "motions.refused.conference-place", LONGEST));
    }
    if (firstDay == null) {
      faults.add(Refusal.of("firstDay", "motions.refused.conference-day"));
    }
    if (lastDay == null) {
      faults.add(Refusal.of("lastDay", "motions.refused.conference-day"));
    } else if (firstDay != null
        && (lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusDays(MOST_DAYS)))) {
      faults.add(Refusal.of("lastDay", "motions.refused.conference-days", MOST_DAYS));
    }
    return faults;
  }
}
