package org.radslag.membervotes;

import org.radslag.rules.RuleSet;

/**
 * What the rule set asks of a vote.
 *
 * @param associations so many must ask; 0 when associations cannot call
 * @param membersPercent such a share of the electorate must ask; 0 when members cannot call
 * @param collectDays how long support is collected
 * @param noticeDays days from the call to the opening
 * @param shortestHours how long it is open at least
 * @param turnoutPercent the share of the electorate that must vote for a binding outcome
 * @param ruleSet the version that says all this
 */
public record VoteTerms(
    CallRight board,
    CallRight body,
    int associations,
    int membersPercent,
    int collectDays,
    int noticeDays,
    int shortestHours,
    int longestHours,
    MajorityRule majority,
    MajorityBase base,
    int turnoutPercent,
    TurnoutShown turnout,
    int appealDays,
    int remindHours,
    int longestSide,
    int longestProposal,
    int ruleSet) {

  /** What a version of the rule set says. */
  static VoteTerms of(RuleSet rules) {
    return new VoteTerms(
        rules.choice("vote.call.board", CallRight.class),
        rules.choice("vote.call.body", CallRight.class),
        rules.whole("vote.call.associations"),
        rules.whole("vote.call.members"),
        rules.whole("vote.call.days"),
        rules.whole("influence.vote.notice"),
        rules.whole("vote.open.shortest"),
        rules.whole("vote.open.longest"),
        rules.choice("vote.majority", MajorityRule.class),
        rules.choice("vote.majority.base", MajorityBase.class),
        rules.whole("vote.turnout.percent"),
        rules.choice("vote.turnout.shown", TurnoutShown.class),
        rules.whole("vote.appeal.days"),
        rules.whole("vote.remind.hours"),
        rules.whole("vote.side.longest"),
        rules.whole("vote.proposal.longest"),
        rules.version());
  }

  /** Whether somebody may call on this basis at all. */
  public boolean allows(Basis basis) {
    return switch (basis) {
      case BOARD -> board != CallRight.NOBODY;
      case BODY -> body != CallRight.NOBODY;
      case ASSOCIATIONS -> associations > 0;
      case MEMBERS -> membersPercent > 0;
    };
  }

  /** Whether a second person must consent before it is called. */
  public boolean needsTwo(Basis basis) {
    return basis == Basis.BOARD && board == CallRight.TWO_PEOPLE
        || basis == Basis.BODY && body == CallRight.TWO_PEOPLE;
  }

  /**
   * How many must support a call.
   *
   * @param of members in force in the arena, for {@link Basis#MEMBERS}
   */
  public int needed(Basis basis, int of) {
    return basis == Basis.ASSOCIATIONS
        ? associations
        : Math.max(1, Math.floorDiv(of * membersPercent + 99, 100));
  }

  /** How many must have voted for a binding outcome. */
  public int turnoutNeeded(int entitled) {
    return Math.floorDiv(entitled * turnoutPercent + 99, 100);
  }

  /** How long a passage may be, in characters. */
  public int longest(Passage passage) {
    return switch (passage) {
      case PROPOSAL, TRANSLATION -> longestProposal;
      default -> longestSide;
    };
  }
}
