package org.radslag.ballots.protocol.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The Schulze method (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", 2011) in the variant with winning votes, in
 * which fewer losing votes decide between equal winning votes. Rank 1 is best, equal ranks are
 * allowed, 0 is below every rank.
 *
 * @param valid ballots that were compared
 * @param blank ballots that ranked nothing, where that is allowed
 * @param preferences how many ballots prefer answer i to answer j
 * @param paths the strongest path from answer i to answer j
 * @param ranking the order
 */
public record Schulze(
    int valid, int blank, int[][] preferences, Strength[][] paths, Ranking ranking) {

  /** Strength of a defeat or path of defeats: its weakest link. */
  public record Strength(int winning, int losing) implements Comparable<Strength> {
    static final Strength NONE = new Strength(0, 0);

    private static final Comparator<Strength> ORDER =
        Comparator.comparingInt(Strength::winning)
            .thenComparing(Strength::losing, Comparator.reverseOrder());

    @Override
    public int compareTo(Strength other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Counts.
   *
   * @param answers number of answers; every ballot has as many ranks
   * @param blankAllowed whether a ballot of zeros is a blank vote rather than a full tie
   */
  public static Schulze count(int answers, boolean blankAllowed, List<List<Integer>> ballots) {
    int[][] preferences = new int[answers][answers];
    int blank = 0;
    for (List<Integer> ballot : ballots) {
      if (blankAllowed && ballot.stream().allMatch(rank -> rank == 0)) {
        blank++;
      } else {
        compare(ballot, preferences);
      }
    }
    Strength[][] paths = paths(preferences);
    return new Schulze(ballots.size() - blank, blank, preferences, paths, ranking(paths));
  }

  private static void compare(List<Integer> ballot, int[][] preferences) {
    for (int i = 0; i < preferences.length; i++) {
      for (int j = 0; j < preferences.length; j++) {
        if (rank(ballot, i) < rank(ballot, j)) {
          preferences[i][j]++;
        }
      }
    }
  }

  private static int rank(List<Integer> ballot, int answer) {
    int rank = ballot.get(answer);
    return rank == 0 ? Integer.MAX_VALUE : rank;
  }

  /** Widest paths, by the Floyd–Warshall scheme. */
  private static Strength[][] paths(int[][] preferences) {
    int n = preferences.length;
    Strength[][] paths = new Strength[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int won = preferences[i][j];
        int lost = preferences[j][i];
        paths[i][j] = won > lost ? new Strength(won, lost) : Strength.NONE;
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          Strength way = weaker(paths[i][k], paths[k][j]);
          paths[i][j] = way.compareTo(paths[i][j]) > 0 ? way : paths[i][j];
        }
      }
    }
    return paths;
  }

  private static Strength weaker(Strength a, Strength b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Level by level: those whom nobody left has a stronger path to than the other way. */
  private static Ranking ranking(Strength[][] paths) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < paths.length; i++) {
      left.add(i);
    }
    List<List<Integer>> levels = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Integer> level =
          left.stream()
              .filter(i -> left.stream().noneMatch(j -> paths[j][i].compareTo(paths[i][j]) > 0))
              .toList();
      levels.add(level);
      left.removeAll(level);
    }
    return new Ranking(levels);
  }
}
