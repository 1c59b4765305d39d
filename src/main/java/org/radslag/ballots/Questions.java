package org.radslag.ballots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/** Questions between the plan and the spelling of the election record. */
final class Questions {

  private static final int MOST = 20;
  private static final int MOST_ANSWERS = 50;
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_ANSWER = 200;

  private Questions() {}

  static String write(List<QuestionPlan> plans) {
    return Json.items(plans.stream().map(plan -> question(plan).json()).toList()).write();
  }

  private static Question question(QuestionPlan plan) {
    return new Question.Homomorphic(
        plan.answers().stream().map(Text::line).toList(),
        plan.blank(),
        plan.min(),
        plan.max(),
        Text.of(plan.text()));
  }

  static List<Question> read(String written) {
    return Json.compact(written.getBytes(StandardCharsets.UTF_8)).asItems("The questions").stream()
        .map(item -> Question.read(item, new ArrayList<>()))
        .toList();
  }

  static List<QuestionPlan> plans(String written) {
    return read(written).stream()
        .map(Question.Homomorphic.class::cast)
        .map(q -> new QuestionPlan(q.text(), q.answers(), q.blank(), q.min(), q.max()))
        .toList();
  }

  /** What is wrong with them, if anything. */
  static List<Refusal> faults(List<QuestionPlan> plans) {
    List<Refusal> faults = new ArrayList<>();
    if (plans.isEmpty() || plans.size() > MOST) {
      faults.add(Refusal.of("questions", "ballots.refused.questions", MOST));
    }
    for (int i = 0; i < Math.min(plans.size(), MOST); i++) {
      String fault = fault(plans.get(i));
      if (fault != null) {
        faults.add(Refusal.of("questions", fault, i + 1, LONGEST_TEXT, MOST_ANSWERS));
      }
    }
    return faults;
  }

  private static String fault(QuestionPlan plan) {
    String text = Text.of(plan.text());
    List<String> answers = plan.answers().stream().map(Text::line).toList();
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      return "ballots.refused.question-text";
    }
    boolean fine =
        !answers.isEmpty()
            && answers.size() <= MOST_ANSWERS
            && answers.stream().allMatch(a -> !a.isEmpty() && a.length() <= LONGEST_ANSWER)
            && answers.stream().distinct().count() == answers.size();
    if (!fine) {
      return "ballots.refused.question-answers";
    }
    try {
      question(plan);
      return null;
    } catch (Malformed numbers) {
      return "ballots.refused.question-numbers";
    }
  }
}
