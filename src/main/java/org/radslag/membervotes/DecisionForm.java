package org.radslag.membervotes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/**
 * What follows from a result.
 *
 * @param owner who answers for it: a body, a group, a post
 * @param nextStep what is done now
 * @param dueOn by when; null when no day is set
 */
public record DecisionForm(String owner, String nextStep, LocalDate dueOn) {

  private static final int LONGEST_OWNER = 200;
  private static final int LONGEST_STEP = 1_000;

  public DecisionForm {
    owner = Text.line(owner);
    nextStep = Text.of(nextStep);
  }

  List<Refusal> faults(LocalDate today) {
    List<Refusal> faults = new ArrayList<>();
    if (owner.isEmpty() || owner.length() > LONGEST_OWNER) {
      faults.add(Refusal.of("owner", "membervotes.refused.owner", LONGEST_OWNER));
    }
    if (nextStep.isEmpty() || nextStep.length() > LONGEST_STEP) {
      faults.add(Refusal.of("nextStep", "membervotes.refused.next-step", LONGEST_STEP));
    }
    if (dueOn != null && dueOn.isBefore(today)) {
      faults.add(Refusal.of("dueOn", "membervotes.refused.due", today));
    }
    return faults;
  }
}
