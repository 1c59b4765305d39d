package org.radslag.web.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.radslag.ballots.QuestionPlan;

/**
 * A question and what was answered.
 *
 * @param text the question
 * @param rows one per answer, most votes first; blank last
 * @param ballots how many ballots were counted
 * @param single whether each ballot holds one answer, so that the rows sum up to the ballots
 */
public record Counted(String text, List<Row> rows, int ballots, boolean single) {

  /**
   * One answer.
   *
   * @param label the answer; empty for blank
   * @param share of the ballots, 0 to 1
   */
  public record Row(String label, boolean blank, int votes, double share) {
    /** Length of the bar in per cent, as a drawing wants it. */
    public double width() {
      return Math.round(share * 1000) / 10.0;
    }
  }

  static Counted of(QuestionPlan question, List<Integer> counts, int ballots) {
    int shift = question.blank() ? 1 : 0;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < question.answers().size(); i++) {
      rows.add(row(question.answers().get(i), false, counts.get(i + shift), ballots));
    }
    rows.sort(Comparator.comparingInt(Row::votes).reversed());
    if (question.blank()) {
      rows.add(row("", true, counts.get(0), ballots));
    }
    return new Counted(question.text(), rows, ballots, question.min() == 1 && question.max() == 1);
  }

  private static Row row(String label, boolean blank, int votes, int ballots) {
    return new Row(label, blank, votes, ballots == 0 ? 0 : (double) votes / ballots);
  }
}
