package org.radslag.membervotes;

import java.util.stream.Collectors;

/** The numbers of an outcome in one line, as they were when it was decided. */
final class Summary {

  private static final int LONGEST = 4_000;

  private Summary() {}

  static String of(VoteOutcome outcome) {
    String questions =
        outcome.questions().stream().map(Summary::question).collect(Collectors.joining(" | "));
    String line =
        "entitled="
            + outcome.entitled()
            + "; digital="
            + outcome.digital()
            + "; paper="
            + outcome.paper()
            + "; turnoutNeeded="
            + outcome.turnoutNeeded()
            + "; "
            + questions;
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  private static String question(QuestionOutcome one) {
    return one.answers().stream()
            .map(answer -> answer.answer() + "=" + answer.total())
            .collect(Collectors.joining(", "))
        + ", blank="
        + one.blank().total()
        + ", base="
        + one.base()
        + ", needed="
        + one.needed()
        + ", "
        + one.ruling();
  }
}
