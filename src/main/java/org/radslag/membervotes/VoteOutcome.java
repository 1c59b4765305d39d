package org.radslag.membervotes;

import java.util.List;
import org.radslag.rules.Parameter;

/**
 * What came of a vote, with everything it is reckoned from.
 *
 * @param entitled how many might vote
 * @param digital credentials with a vote
 * @param paper envelopes that were opened
 * @param turnoutNeeded how many must have voted for a binding outcome; 0 where none is asked
 * @param binding whether the vote was called to bind
 * @param majority the rule of the majority, with its source
 * @param turnoutRule the rule of the turnout, with its source
 */
public record VoteOutcome(
    int entitled,
    int digital,
    int paper,
    int turnoutNeeded,
    boolean binding,
    VoteTerms terms,
    Parameter majority,
    Parameter turnoutRule,
    List<QuestionOutcome> questions) {

  public int voted() {
    return digital + paper;
  }

  /** The share of the entitled who voted, between 0 and 1. */
  public double turnout() {
    return entitled == 0 ? 0 : (double) voted() / entitled;
  }

  public boolean isTurnoutReached() {
    return voted() >= turnoutNeeded;
  }

  /** Whether it binds: it was called to, and enough have voted. */
  public boolean binds() {
    return binding && isTurnoutReached();
  }
}
