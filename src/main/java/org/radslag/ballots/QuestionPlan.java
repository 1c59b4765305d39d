package org.radslag.ballots;

import java.util.List;

/**
 * One question: between {@code min} and {@code max} of the answers may be chosen.
 *
 * @param blank whether a blank vote is offered beside the answers
 */
public record QuestionPlan(String text, List<String> answers, boolean blank, int min, int max) {

  public QuestionPlan {
    answers = List.copyOf(answers);
  }
}
