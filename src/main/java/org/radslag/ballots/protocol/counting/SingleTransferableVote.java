package org.radslag.ballots.protocol.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The single transferable vote with the Droop quota ⌊n/(seats+1)⌋ + 1, fixed from the start;
 * surpluses are transferred from all ballots of the elected by the fraction (votes − quota)/votes
 * (weighted inclusive Gregory); one answer is elected or eliminated per round. Of equal votes the
 * earlier answer of the question is elected first and the later eliminated first, and the tie is
 * reported: whoever set the question chose its order. The variant is that of belenios-tool, in
 * exact fractions.
 *
 * @param valid ballots that rank 1, 2, 3 … without gaps or equal ranks; unranked answers are 0
 * @param invalid the other ballots
 * @param quota votes that elect
 * @param rounds what happened, in order
 */
public record SingleTransferableVote(int valid, int invalid, int quota, List<Round> rounds) {

  /** What a round does to an answer. */
  public enum Kind {
    ELECTED,
    ELIMINATED,
    /** As many answers were left as seats: all are elected, whatever their votes. */
    ELECTED_AS_LAST
  }

  /**
   * One round.
   *
   * @param answers whom it is about
   * @param votes votes of every answer still standing
   * @param tiedWith the next answer with exactly as many votes, if the order of the question
   *     decided
   */
  public record Round(
      Kind kind, List<Integer> answers, Map<Integer, Fraction> votes, List<Integer> tiedWith) {}

  /** The elected answers in the order of their election. */
  public List<Integer> winners() {
    return rounds.stream()
        .filter(round -> round.kind() != Kind.ELIMINATED)
        .flatMap(round -> round.answers().stream())
        .toList();
  }

  /** Counts ballots of ranks for this many seats. */
  public static SingleTransferableVote count(int seats, List<List<Integer>> ballots) {
    Map<List<Integer>, Fraction> papers = new HashMap<>();
    int valid = 0;
    for (List<Integer> ballot : ballots) {
      List<Integer> order = preferences(ballot);
      if (order != null) {
        valid++;
        papers.merge(order, Fraction.of(1), Fraction::plus);
      }
    }
    int quota = valid / (seats + 1) + 1;
    List<Round> rounds = new Count(quota, papers).fill(seats);
    return new SingleTransferableVote(valid, ballots.size() - valid, quota, rounds);
  }

  /** The answers from rank 1 on, or null if ranks are equal or missing in between. */
  private static List<Integer> preferences(List<Integer> ballot) {
    List<Integer> order = new ArrayList<>();
    int ranked = (int) ballot.stream().filter(rank -> rank != 0).count();
    for (int rank = 1; rank <= ranked; rank++) {
      int answer = ballot.indexOf(rank);
      if (answer < 0) {
        return null;
      }
      order.add(answer);
    }
    return order;
  }

  /** The papers while they are being counted. */
  private static final class Count {
    private final Fraction quota;
    private Map<List<Integer>, Fraction> papers;

    Count(int quota, Map<List<Integer>, Fraction> papers) {
      this.quota = Fraction.of(quota);
      this.papers = papers;
    }

    List<Round> fill(int seats) {
      List<Round> rounds = new ArrayList<>();
      int left = seats;
      while (left > 0) {
        Map<Integer, Fraction> votes = votes();
        if (votes.size() <= left) {
          List<Integer> all = List.copyOf(votes.keySet());
          rounds.add(new Round(Kind.ELECTED_AS_LAST, all, votes, List.of()));
          return rounds;
        }
        Round round = round(votes);
        rounds.add(round);
        left -= round.kind() == Kind.ELECTED ? 1 : 0;
      }
      return rounds;
    }

    /** Only answers that some paper still names are standing. */
    private Map<Integer, Fraction> votes() {
      Map<Integer, Fraction> votes = new TreeMap<>();
      papers.forEach(
          (order, weight) -> {
            order.forEach(answer -> votes.putIfAbsent(answer, Fraction.ZERO));
            if (!order.isEmpty()) {
              votes.merge(order.get(0), weight, Fraction::plus);
            }
          });
      return votes;
    }

    private Round round(Map<Integer, Fraction> votes) {
      List<Integer> order = new ArrayList<>(votes.keySet());
      order.sort(
          Comparator.comparing((Integer answer) -> votes.get(answer), Comparator.reverseOrder())
              .thenComparing(Comparator.naturalOrder()));
      int first = order.get(0);
      Fraction most = votes.get(first);
      if (most.compareTo(quota) >= 0) {
        transfer(first, most.minus(quota).over(most));
        return new Round(Kind.ELECTED, List.of(first), votes, tied(votes, first, order.get(1)));
      }
      int last = order.get(order.size() - 1);
      int next = order.get(order.size() - 2);
      transfer(last, Fraction.of(1));
      return new Round(Kind.ELIMINATED, List.of(last), votes, tied(votes, last, next));
    }

    private static List<Integer> tied(Map<Integer, Fraction> votes, int answer, int next) {
      return votes.get(answer).equals(votes.get(next)) ? List.of(next) : List.of();
    }

    private void transfer(int answer, Fraction factor) {
      Map<List<Integer>, Fraction> next = new HashMap<>();
      papers.forEach(
          (order, weight) -> {
            boolean held = !order.isEmpty() && order.get(0) == answer;
            List<Integer> rest = order.stream().filter(other -> other != answer).toList();
            next.merge(rest, held ? weight.times(factor) : weight, Fraction::plus);
          });
      papers = next;
    }
  }
}
