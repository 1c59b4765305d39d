package org.radslag.meetings;

import java.util.Optional;
import org.radslag.bodies.Conduct;
import org.radslag.meetings.verdict.MajorityRule;
import org.radslag.meetings.verdict.QuorumRule;
import org.radslag.meetings.verdict.TieRule;
import org.radslag.rules.Parameter;
import org.radslag.rules.RuleSet;

/**
 * The rules that a decision is made under, with their sources.
 *
 * @param version of the rule set
 */
public record VoteRules(int version, Parameter majority, Parameter tie, Parameter quorum) {

  /**
   * The rules of a body.
   *
   * @param conduct how the body works; empty for one that follows the common rules of meetings
   */
  static VoteRules of(RuleSet rules, Optional<Conduct> conduct) {
    return new VoteRules(
        rules.version(),
        rules.parameter("meetings.decision.majority"),
        rules.parameter("meetings.decision.tie"),
        conduct
            .map(Conduct::quorumRule)
            .map(rules::parameter)
            .orElseGet(() -> rules.parameter("meetings.quorum")));
  }

  /** How many votes carry. */
  public MajorityRule majorityRule() {
    return MajorityRule.valueOf(upper(majority));
  }

  /** What a tie comes to. */
  public TieRule tieRule() {
    return TieRule.valueOf(upper(tie));
  }

  /** How many must be present. */
  public QuorumRule quorumRule() {
    return QuorumRule.valueOf(upper(quorum));
  }

  private static String upper(Parameter parameter) {
    return parameter.value().toUpperCase(java.util.Locale.ROOT);
  }
}
