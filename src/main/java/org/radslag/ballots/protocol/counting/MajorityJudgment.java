package org.radslag.ballots.protocol.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Majority judgment (M. Balinski, R. Laraki, "Majority Judgment", 2010): answers are ordered by
 * their median grade, ties by removing one median grade after the other. With an even number of
 * grades the better of the two middle ones is taken, as belenios-tool does.
 *
 * @param valid ballots that grade every answer
 * @param blank ballots of zeros, where that is allowed
 * @param invalid the other ballots
 * @param grades how often answer i got grade g + 1
 * @param medians the medians of each answer in the order in which they are removed
 * @param ranking the order
 */
public record MajorityJudgment(
    int valid, int blank, int invalid, int[][] grades, int[][] medians, Ranking ranking) {

  /** Counts ballots of grades 1 (best) to {@code worst}. */
  public static MajorityJudgment count(
      int answers, int worst, boolean blankAllowed, List<List<Integer>> ballots) {
    int[][] grades = new int[answers][worst];
    int valid = 0;
    int blank = 0;
    for (List<Integer> ballot : ballots) {
      if (ballot.stream().allMatch(grade -> grade >= 1 && grade <= worst)) {
        valid++;
        for (int i = 0; i < answers; i++) {
          grades[i][ballot.get(i) - 1]++;
        }
      } else if (blankAllowed && ballot.stream().allMatch(grade -> grade == 0)) {
        blank++;
      }
    }
    int[][] medians = new int[answers][];
    for (int i = 0; i < answers; i++) {
      medians[i] = medians(grades[i], valid);
    }
    int invalid = ballots.size() - valid - blank;
    return new MajorityJudgment(valid, blank, invalid, grades, medians, ranking(medians));
  }

  private static int[] medians(int[] counts, int total) {
    int[] rest = counts.clone();
    int[] medians = new int[total];
    for (int i = 0; i < total; i++) {
      int middle = (total - i + 1) / 2;
      int grade = 0;
      for (int seen = rest[0]; seen < middle; seen += rest[grade]) {
        grade++;
      }
      rest[grade]--;
      medians[i] = grade + 1;
    }
    return medians;
  }

  private static Ranking ranking(int[][] medians) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < medians.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> medians[i], Arrays::compare));
    List<List<Integer>> levels = new ArrayList<>();
    for (int answer : order) {
      List<Integer> last = levels.isEmpty() ? null : levels.get(levels.size() - 1);
      if (last != null && Arrays.equals(medians[last.get(0)], medians[answer])) {
        last.add(answer);
      } else {
        levels.add(new ArrayList<>(List.of(answer)));
      }
    }
    return new Ranking(levels);
  }
}
