package org.radslag.ballots.protocol.counting;

import java.util.List;

/**
 * An order of all answers: levels from best to worst. Answers of one level are tied, and the method
 * cannot tell them apart.
 */
public record Ranking(List<List<Integer>> levels) {
  public Ranking {
    levels = levels.stream().map(List::copyOf).toList();
  }

  /** Levels that hold more than one answer. */
  public List<List<Integer>> ties() {
    return levels.stream().filter(level -> level.size() > 1).toList();
  }
}
