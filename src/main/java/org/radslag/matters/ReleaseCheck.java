package org.radslag.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;

/**
 * Whether a step of release can be planned.
 *
 * @param paper the document it concerns; null for the matter itself
 * @param widest the widest ring that the matter has or will have by its plan
 */
record ReleaseCheck(Matter matter, MatterDocument paper, Ring widest) {

  List<Refusal> faults(ReleasePlan plan, Instant now) {
    List<Refusal> faults = new ArrayList<>();
    Ring before = paper == null ? matter.ring() : paper.ring();
    Embargo embargo = paper == null ? matter.embargo() : paper.embargo();
    if (matter.state() == MatterState.WITHDRAWN) {
      faults.add(Refusal.because("matters.refused.settled"));
    }
    if (plan.ring() == null || plan.ring() == before || !before.isWithin(plan.ring())) {
      faults.add(Refusal.of("ring", "matters.refused.not-wider"));
    } else if (paper != null && !plan.ring().isWithin(widest)) {
      faults.add(Refusal.of("ring", "matters.refused.ring-wider"));
    }
    if (plan.at() != null && !plan.at().isAfter(now)) {
      faults.add(Refusal.of("at", "matters.refused.release-past"));
    } else if (plan.at() != null
        && embargo.until() != null
        && plan.at().isBefore(embargo.until())) {
      faults.add(Refusal.of("at", "matters.refused.release-early", embargo.until()));
    }
    if (plan.at() == null && matter.isDecided()) {
      faults.add(Refusal.of("at", "matters.refused.release-decided"));
    }
    return faults;
  }
}
