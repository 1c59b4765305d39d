package org.radslag.ballots;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/** Whether a plan can be carried out, and its texts as they are kept. */
final class PlanCheck {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final int MOST_TRUSTEES = 20;
  private static final int MOST_HOURS = 24;
  private static final int LONGEST_DAYS = 90;
  private static final List<String> LANGUAGES = List.of("sv", "en");

  private PlanCheck() {}

  static List<Refusal> faults(ElectionPlan plan, Instant now) {
    List<Refusal> faults = new ArrayList<>(Questions.faults(plan.questions()));
    String title = Text.line(plan.title());
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      faults.add(Refusal.of("title", "ballots.refused.title", LONGEST_TITLE));
    }
    if (Text.of(plan.description()).length() > LONGEST_DESCRIPTION) {
      faults.add(Refusal.of("description", "ballots.refused.description", LONGEST_DESCRIPTION));
    }
    if (!LANGUAGES.contains(plan.language())) {
      faults.add(Refusal.of("language", "ballots.refused.language"));
    }
    if (!isPossible(plan, now)) {
      faults.add(Refusal.of("closesAt", "ballots.refused.times", LONGEST_DAYS));
    }
    if (plan.snapshot() == null) {
      faults.add(Refusal.of("snapshot", "ballots.refused.snapshot"));
    }
    if (plan.trustees() > MOST_TRUSTEES
        || plan.threshold() < 2
        || plan.threshold() > plan.trustees()) {
      faults.add(Refusal.of("trustees", "ballots.refused.trustees", MOST_TRUSTEES));
    }
    boolean hours = plan.batchHours().stream().allMatch(hour -> hour >= 1 && hour <= MOST_HOURS);
    if (!hours || plan.batchHours().size() > MOST_HOURS) {
      faults.add(Refusal.of("batchHours", "ballots.refused.hours"));
    }
    return faults;
  }

  private static boolean isPossible(ElectionPlan plan, Instant now) {
    return plan.opensAt() != null
        && plan.closesAt() != null
        && plan.opensAt().isBefore(plan.closesAt())
        && now.isBefore(plan.closesAt())
        && !plan.closesAt().isAfter(plan.opensAt().plus(LONGEST_DAYS, ChronoUnit.DAYS));
  }

  static ElectionPlan cleaned(ElectionPlan plan) {
    return new ElectionPlan(
        Text.line(plan.title()),
        Text.of(plan.description()),
        plan.language(),
        plan.questions(),
        plan.profile(),
        plan.revote(),
        plan.opensAt(),
        plan.closesAt(),
        plan.trustees(),
        plan.threshold(),
        plan.snapshot(),
        plan.associations(),
        plan.batchHours().stream().distinct().sorted().toList(),
        plan.crowd(),
        plan.ruleSet());
  }
}
