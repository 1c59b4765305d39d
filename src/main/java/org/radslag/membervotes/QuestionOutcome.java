package org.radslag.membervotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What came of one question, with its arithmetic.
 *
 * @param ballots how many voted, digitally and on paper
 * @param base what the majority is reckoned of
 * @param needed votes for a majority of the base; 0 where most votes decide
 */
public record QuestionOutcome(
    QuestionText question,
    AnswerCount blank,
    List<AnswerCount> answers,
    int ballots,
    int base,
    int needed,
    Ruling ruling) {

  public QuestionOutcome {
    answers = List.copyOf(answers);
  }

  /**
   * Counts.
   *
   * @param digital blank votes and then those for each answer
   * @param paper the same on paper
   * @param ballots how many voted in all
   */
  static QuestionOutcome of(
      QuestionText question,
      List<Integer> digital,
      List<Integer> paper,
      int ballots,
      VoteTerms terms) {
    int[] sums =
        IntStream.range(0, digital.size()).map(at -> digital.get(at) + paper.get(at)).toArray();
    int blank = sums[0];
    int stands = ballots - blank;
    int base = terms.base() == MajorityBase.WITH_BLANK ? ballots : stands;
    Tally tally = new Tally(sums, base, terms.majority());
    Ruling ruling = stands == 0 ? Ruling.NO_VOTES : tally.rule(question);
    List<AnswerCount> answers = new ArrayList<>();
    for (int at = 1; at < sums.length; at++) {
      answers.add(
          new AnswerCount(
              question.answers().get(at - 1),
              digital.get(at),
              paper.get(at),
              tally.elected.contains(at)));
    }
    boolean majority =
        question.form() == QuestionForm.PROPOSAL || question.form() == QuestionForm.APPROVAL;
    return new QuestionOutcome(
        question,
        new AnswerCount("", digital.get(0), paper.get(0), false),
        answers,
        ballots,
        base,
        majority && base > 0 ? terms.majority().needed(base) : 0,
        ruling);
  }

  /** The numbers of a question on their way to a ruling; answers from 1. */
  private static final class Tally {

    private final int[] sums;
    private final int base;
    private final MajorityRule majority;
    private final Set<Integer> elected = new HashSet<>();

    private Tally(int[] sums, int base, MajorityRule majority) {
      this.sums = sums;
      this.base = base;
      this.majority = majority;
    }

    private Ruling rule(QuestionText question) {
      return switch (question.form()) {
        case PROPOSAL -> proposal();
        case APPROVAL -> approval();
        case CHOICE -> most(1);
        case PERSONS -> most(question.highest());
      };
    }

    private Ruling proposal() {
      if (majority.carries(sums[1], base)) {
        elected.add(1);
        return Ruling.CARRIED;
      }
      return Ruling.REJECTED;
    }

    private Ruling approval() {
      IntStream.range(1, sums.length)
          .filter(at -> majority.carries(sums[at], base))
          .forEach(elected::add);
      return elected.isEmpty() ? Ruling.REJECTED : Ruling.CARRIED;
    }

    /** Those with most votes; when the last place is shared, only those who are sure of theirs. */
    private Ruling most(int places) {
      List<Integer> order =
          IntStream.range(1, sums.length)
              .boxed()
              .filter(at -> sums[at] > 0)
              .sorted(Comparator.comparing((Integer at) -> -sums[at]))
              .toList();
      if (order.size() <= places) {
        elected.addAll(order);
        return Ruling.CHOSEN;
      }
      int last = sums[order.get(places - 1)];
      boolean shared = sums[order.get(places)] == last;
      order.stream().limit(places).filter(at -> !shared || sums[at] > last).forEach(elected::add);
      return shared ? Ruling.TIE : Ruling.CHOSEN;
    }
  }
}
