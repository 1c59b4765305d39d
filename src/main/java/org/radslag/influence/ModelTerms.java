package org.radslag.influence;

import org.radslag.bodies.Conduct;
import org.radslag.bodies.WhoCalls;
import org.radslag.rules.RuleSet;

/**
 * What the rule set asks of a model. For models without a body only the fields that concern them
 * have meaning; the others are 0.
 *
 * @param noticeDays days from the call to the first day it can be answered
 * @param withinDays days within which the body meets after that, or a vote is open
 * @param shortNoticeHours fewest hours when there is a hurry
 * @param perYear meetings, or votes, in a year
 * @param minutesEach how long one takes one person
 * @param officeHours hours of the office in a year
 * @param boardSeats seats that the district board has in the body
 * @param ruleSet the version that says all this
 */
public record ModelTerms(
    ModelKind kind,
    int noticeDays,
    int withinDays,
    int shortNoticeHours,
    int perYear,
    int minutesEach,
    int officeHours,
    QuorumShare quorum,
    WhoCalls calls,
    Binding binds,
    int boardSeats,
    BoardRight boardRight,
    int ruleSet) {

  /** Days from the question to the answer at the shortest under normal notice. */
  public int leadDays() {
    return noticeDays + withinDays;
  }

  /** How the body of the model works: its notice, its quorum and who calls it. */
  Conduct conduct() {
    return Conduct.of(kind.slug(), noticeDays, shortNoticeHours);
  }

  /** The terms of a model under a version of the rule set. */
  static ModelTerms of(ModelKind kind, RuleSet rules) {
    return switch (kind) {
      case LOW ->
          new ModelTerms(
              kind,
              0,
              0,
              0,
              0,
              0,
              0,
              QuorumShare.NONE,
              WhoCalls.BOARD_OR_GROUP,
              Binding.ADVISORY,
              0,
              BoardRight.VOICE,
              rules.version());
      case MEMBER_VOTE -> ofVote(rules);
      default -> ofBody(kind, rules);
    };
  }

  private static ModelTerms ofVote(RuleSet rules) {
    return new ModelTerms(
        ModelKind.MEMBER_VOTE,
        rules.whole("influence.vote.notice"),
        rules.whole("influence.vote.open"),
        rules.whole("influence.vote.short"),
        rules.whole("influence.vote.votes"),
        rules.whole("influence.vote.minutes"),
        rules.whole("influence.vote.office"),
        QuorumShare.NONE,
        rules.choice("influence.vote.calls", WhoCalls.class),
        rules.choice("influence.vote.binds", Binding.class),
        0,
        BoardRight.VOICE,
        rules.version());
  }

  private static ModelTerms ofBody(ModelKind kind, RuleSet rules) {
    String of = kind.slug();
    return new ModelTerms(
        kind,
        rules.whole("influence." + of + ".notice"),
        rules.whole("influence." + of + ".within"),
        rules.whole("influence." + of + ".short"),
        rules.whole("influence." + of + ".meetings"),
        rules.whole("influence." + of + ".minutes"),
        0,
        rules.choice("influence." + of + ".quorum", QuorumShare.class),
        rules.choice("influence." + of + ".calls", WhoCalls.class),
        rules.choice("influence." + of + ".binds", Binding.class),
        rules.whole("influence." + of + ".board_seats"),
        rules.choice("influence." + of + ".board_right", BoardRight.class),
        rules.version());
  }
}
