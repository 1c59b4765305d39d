package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.radslag.access.SystemWork;
import org.radslag.matters.Binding;
import org.radslag.matters.ByVote;

/** What a decided vote means for the matter that it is about. */
@ApplicationScoped
class Settlement {

  @Inject SystemWork system;
  @Inject ByVote matters;

  void settle(MemberVote vote, VoteOutcome outcome, LocalDate on) {
    if (vote.matter() == null) {
      return;
    }
    Binding binding = outcome.binds() ? Binding.DECIDING : Binding.ADVISORY;
    String text =
        outcome.questions().stream().map(Settlement::line).collect(Collectors.joining("\n"));
    boolean carried =
        outcome.questions().stream()
            .map(QuestionOutcome::ruling)
            .allMatch(ruling -> ruling == Ruling.CARRIED || ruling == Ruling.CHOSEN);
    system.ask(() -> matters.settle(vote.matter(), on, binding, text, carried));
  }

  /** The question, and what was carried or chosen, with everybody's numbers. */
  private static String line(QuestionOutcome one) {
    return one.question().text()
        + " "
        + one.answers().stream()
            .map(answer -> (answer.elected() ? "✓ " : "") + answer.answer() + " " + answer.total())
            .collect(Collectors.joining(", "));
  }

  void reopen(MemberVote vote) {
    if (vote.matter() != null) {
      system.ask(() -> matters.reopen(vote.matter()));
    }
  }
}
