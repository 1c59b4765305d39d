package org.radslag.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.radslag.kernel.Refusal;
import org.radslag.membership.snapshot.SnapshotId;

class PlanCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final QuestionPlan QUESTION =
      new QuestionPlan("Bifalla?", List.of("Ja", "Nej"), true, 1, 1);

  @Test
  void a_proper_plan_has_no_fault() {
    assertEquals(List.of(), faults("Titel", QUESTION, 60, 3, 2, List.of(6, 24)));
  }

  @Test
  void each_fault_is_named() {
    assertEquals(List.of("ballots.refused.title"), faults(" ", QUESTION, 60, 3, 2, List.of(6)));
    assertEquals(List.of("ballots.refused.times"), faults("T", QUESTION, -60, 3, 2, List.of(6)));
    assertEquals(List.of("ballots.refused.trustees"), faults("T", QUESTION, 60, 3, 1, List.of(6)));
    assertEquals(List.of("ballots.refused.trustees"), faults("T", QUESTION, 60, 3, 4, List.of(6)));
    assertEquals(List.of(), faults("T", QUESTION, 60, 3, 2, List.of()));
    assertEquals(List.of("ballots.refused.hours"), faults("T", QUESTION, 60, 3, 2, List.of(0)));
    assertEquals(List.of("ballots.refused.hours"), faults("T", QUESTION, 60, 3, 2, List.of(25)));
    assertEquals(
        List.of("ballots.refused.question-text"),
        faults("T", new QuestionPlan("", List.of("Ja"), true, 1, 1), 60, 3, 2, List.of(6)));
    assertEquals(
        List.of("ballots.refused.question-answers"),
        faults("T", new QuestionPlan("?", List.of("Ja", "Ja"), true, 1, 1), 60, 3, 2, List.of(6)));
    assertEquals(
        List.of("ballots.refused.question-numbers"),
        faults("T", new QuestionPlan("?", List.of("Ja"), true, 1, 2), 60, 3, 2, List.of(6)));
  }

  private static List<String> faults(
      String title,
      QuestionPlan question,
      long minutes,
      int trustees,
      int threshold,
      List<Integer> hours) {
    ElectionPlan plan =
        new ElectionPlan(
            title,
            "",
            "sv",
            List.of(question),
            Profile.STANDARD,
            true,
            NOW.minusSeconds(7_200),
            NOW.plusSeconds(minutes * 60),
            trustees,
            threshold,
            SnapshotId.create(),
            Set.of(),
            hours,
            10,
            1);
    return PlanCheck.faults(plan, NOW).stream().map(Refusal::reason).toList();
  }
}
