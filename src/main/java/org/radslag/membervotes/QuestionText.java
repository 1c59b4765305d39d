package org.radslag.membervotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/**
 * One question of a vote. Blank is always possible and is not among the answers.
 *
 * @param answers what can be chosen; for {@link QuestionForm#PROPOSAL} yes and no, in that order
 * @param lowest the fewest that a ballot which is not blank marks
 * @param highest the most it marks; for {@link QuestionForm#PERSONS} the number of places
 */
public record QuestionText(
    QuestionForm form, String text, List<String> answers, int lowest, int highest) {

  /** Answers more than this are no longer read on a telephone; also what one ballot may hold. */
  static final int MOST_ANSWERS = 40;

  static final int MOST_QUESTIONS = 5;
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_ANSWER = 90;

  public QuestionText {
    text = Text.line(text);
    answers = answers.stream().map(Text::line).filter(one -> !one.isEmpty()).toList();
  }

  /** A sharp proposal: yes or no. */
  public static QuestionText proposal(String text, String yes, String no) {
    return new QuestionText(QuestionForm.PROPOSAL, text, List.of(yes, no), 1, 1);
  }

  /** One of several. */
  public static QuestionText choice(String text, List<String> answers) {
    return new QuestionText(QuestionForm.CHOICE, text, answers, 1, 1);
  }

  /** What is wrong with it; the field is that of its place in the form. */
  List<Refusal> faults(int place) {
    List<Refusal> faults = new ArrayList<>();
    if (form == null) {
      faults.add(Refusal.of("form" + place, "membervotes.refused.form"));
    }
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      faults.add(Refusal.of("question" + place, "membervotes.refused.question", LONGEST_TEXT));
    }
    if (answers.size() < 2 || answers.size() > MOST_ANSWERS) {
      faults.add(Refusal.of("answers" + place, "membervotes.refused.answers", MOST_ANSWERS));
    } else if (form == QuestionForm.PROPOSAL && answers.size() != 2) {
      faults.add(Refusal.of("answers" + place, "membervotes.refused.two-answers"));
    }
    if (answers.stream().anyMatch(one -> one.length() > LONGEST_ANSWER)) {
      faults.add(Refusal.of("answers" + place, "membervotes.refused.answer-long", LONGEST_ANSWER));
    }
    if (new HashSet<>(answers).size() < answers.size()) {
      faults.add(Refusal.of("answers" + place, "membervotes.refused.answer-twice"));
    }
    if (isOutOfBounds()) {
      faults.add(Refusal.of("highest" + place, "membervotes.refused.bounds", answers.size()));
    }
    return faults;
  }

  private boolean isOutOfBounds() {
    if (form == QuestionForm.PROPOSAL || form == QuestionForm.CHOICE) {
      return lowest != 1 || highest != 1;
    }
    return lowest < 1 || highest < lowest || highest > answers.size();
  }
}
