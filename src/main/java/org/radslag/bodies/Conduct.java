package org.radslag.bodies;

import java.time.Duration;
import org.radslag.rules.RuleSet;

/**
 * How a body works, from the model that it was founded under: how long before a meeting it is
 * called, and which rule says how many must be there.
 *
 * @param days notice under normal order
 * @param shortestHours notice when there is a hurry; nothing is called later than that
 * @param quorumRule name of the rule in the rule set that says how many seats must be filled
 * @param callsRule name of the rule in the rule set that says {@link WhoCalls who calls} it
 */
public record Conduct(int days, int shortestHours, String quorumRule, String callsRule) {

  /**
   * How the body of a model works.
   *
   * @param model as the names of its rules have it: {@code influence.large.quorum}
   */
  public static Conduct of(String model, int days, int shortestHours) {
    String rules = "influence." + model;
    return new Conduct(days, shortestHours, rules + ".quorum", rules + ".calls");
  }

  /** How the body of a model works under a version of the rule set. */
  static Conduct of(String model, RuleSet rules) {
    return of(
        model,
        rules.whole("influence." + model + ".notice"),
        rules.whole("influence." + model + ".short"));
  }

  /** Whether there is still time to call to a meeting that begins after so long. */
  public boolean allows(Duration before) {
    return before.compareTo(Duration.ofHours(shortestHours)) >= 0;
  }

  /** Whether a call so long before the meeting is one on short notice. */
  public boolean isShort(Duration before) {
    return before.compareTo(Duration.ofDays(days)) < 0;
  }
}
