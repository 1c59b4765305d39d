package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.radslag.access.SystemWork;
import org.radslag.matters.Binding;
import org.radslag.matters.ByVote;

/** What a decided vote means for the matter that it is about. */
@ApplicationScoped
class Settlement {

  /** Characters; at three bytes each, and four for two, they fit where decisions are kept. */
  static final int LONGEST = 2_900;

  @Inject SystemWork system;
  @Inject ByVote matters;

  void settle(MemberVote vote, VoteOutcome outcome, LocalDate on) {
    if (vote.matter() == null) {
      return;
    }
    Binding binding = outcome.binds() ? Binding.DECIDING : Binding.ADVISORY;
    boolean carried =
        outcome.questions().stream()
            .map(QuestionOutcome::ruling)
            .allMatch(ruling -> ruling == Ruling.CARRIED || ruling == Ruling.CHOSEN);
    system.ask(
        () ->
            matters.settle(
                vote.matter(), vote.id().value(), on, binding, text(outcome.questions()), carried));
  }

  /** Every question with all its answers; only those that won where that would be too long. */
  static String text(List<QuestionOutcome> questions) {
    String all = lines(questions, answer -> true);
    String text = all.length() <= LONGEST ? all : lines(questions, AnswerCount::elected);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private static String lines(List<QuestionOutcome> questions, Predicate<AnswerCount> told) {
    return questions.stream().map(one -> line(one, told)).collect(Collectors.joining("\n"));
  }

  private static String line(QuestionOutcome one, Predicate<AnswerCount> told) {
    return one.question().text()
        + " "
        + one.answers().stream()
            .filter(told)
            .map(answer -> (answer.elected() ? "✓ " : "") + answer.answer() + " " + answer.total())
            .collect(Collectors.joining(", "));
  }

  void reopen(MemberVote vote) {
    if (vote.matter() != null) {
      system.ask(() -> matters.reopen(vote.matter(), vote.id().value()));
    }
  }
}
