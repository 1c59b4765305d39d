package org.radslag.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;

/** What several forms must not do. */
final class Faults {

  private Faults() {}

  /** A text that must be there and may be so long. */
  static void text(List<Refusal> faults, String field, String text, int longest) {
    if (text.isEmpty()) {
      faults.add(Refusal.of(field, "matters.refused.empty"));
    } else if (text.length() > longest) {
      faults.add(Refusal.of(field, "matters.refused.too-long", longest));
    }
  }

  /** An embargo lies ahead, and on something that is not already open to anybody. */
  static List<Refusal> embargo(Embargo embargo, Ring ring, Instant now) {
    List<Refusal> faults = new ArrayList<>();
    if (embargo.until() != null && !embargo.until().isAfter(now)) {
      faults.add(Refusal.of("embargo", "matters.refused.embargo-past"));
    }
    if (embargo.isSet() && ring == Ring.PUBLIC) {
      faults.add(Refusal.of("embargo", "matters.refused.embargo-public"));
    }
    return faults;
  }
}
