package org.radslag.meetings;

import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/** What is asked in a vote, exactly as everybody reads it: chair, members, minutes. */
public record VoteText(String question, String yesMeans, String noMeans) {

  static final int LONGEST_QUESTION = 500;
  static final int LONGEST_MEANING = 2_000;

  /** Cleans what was written. */
  public VoteText {
    question = Text.line(question);
    yesMeans = Text.of(yesMeans);
    noMeans = Text.of(noMeans);
  }

  List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>();
    if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
      faults.add(Refusal.of("question", "meetings.refused.question", LONGEST_QUESTION));
    }
    if (yesMeans.isEmpty() || yesMeans.length() > LONGEST_MEANING) {
      faults.add(Refusal.of("yes", "meetings.refused.yes-means", LONGEST_MEANING));
    }
    if (noMeans.isEmpty() || noMeans.length() > LONGEST_MEANING) {
      faults.add(Refusal.of("no", "meetings.refused.no-means", LONGEST_MEANING));
    }
    if (faults.isEmpty() && yesMeans.equals(noMeans)) {
      faults.add(Refusal.of("no", "meetings.refused.same-meaning"));
    }
    return faults;
  }
}
