package org.radslag.motions;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two texts are, by the runs of four letters that their words share. Compounds meet their
 * parts that way: "skolbiblioteken" and "bibliotek" have much in common, "biljett" has nothing.
 * What every motion says ("distriktet", "verka") does not count.
 */
final class Similarity {

  private static final int RUN = 4;
  private static final int LONGEST = 4_000;

  private final Set<String> runs;

  private Similarity(Set<String> runs) {
    this.runs = runs;
  }

  /** What is to be compared of a text; only its first 4,000 characters are read. */
  static Similarity of(String text) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Set<String> runs = new HashSet<>();
    for (String word : read.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > RUN && !ClauseWords.isEverywhere(word)) {
        for (int at = 0; at + RUN <= word.length(); at++) {
          runs.add(word.substring(at, at + RUN));
        }
      }
    }
    return new Similarity(runs);
  }

  /** From 0, nothing in common, to 1: one's runs are all among the other's. */
  double to(Similarity other) {
    Set<String> smaller = runs.size() < other.runs.size() ? runs : other.runs;
    Set<String> larger = smaller == runs ? other.runs : runs;
    if (smaller.isEmpty()) {
      return 0;
    }
    return (double) smaller.stream().filter(larger::contains).count() / smaller.size();
  }
}
