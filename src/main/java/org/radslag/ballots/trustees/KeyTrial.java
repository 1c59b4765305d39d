package org.radslag.ballots.trustees;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.election.Combination;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Element;

/** Every share tried before the vote: each enough of the trustees must read 0 together. */
final class KeyTrial {
  private final KeyCheck check;
  private final Trustees trustees;
  private final SortedMap<Integer, Element> factors = new TreeMap<>();

  KeyTrial(KeyCheck check, Trustees trustees) {
    this.check = check;
    this.trustees = trustees;
  }

  /** Takes a part, if it was made with the key of this trustee number. */
  boolean take(int owner, KeyCheck.Part part) {
    boolean holds = check.holds(part, trustees.decryptionKey(owner));
    if (holds) {
      factors.put(owner, part.factor());
    }
    return holds;
  }

  /**
   * How many combinations of trustees read 0.
   *
   * @return how many there are, or -1 if one of them reads something else
   */
  int combinations() {
    ThresholdTrustees group = (ThresholdTrustees) trustees.parties().get(1);
    int count = 0;
    for (List<Integer> chosen : choices(group.size(), group.threshold())) {
      SortedMap<Integer, List<List<Element>>> some = new TreeMap<>();
      some.put(1, List.of(List.of(factors.get(1))));
      chosen.forEach(i -> some.put(i + 1, List.of(List.of(factors.get(i + 1)))));
      Tally zero = new Tally(List.of(List.of(check.zero())));
      if (!new Combination(trustees, some).message(zero, 0, 0).isIdentity()) {
        return -1;
      }
      count++;
    }
    return count;
  }

  /** All ways to choose so many of the numbers from 1. */
  private static List<List<Integer>> choices(int size, int many) {
    List<List<Integer>> all = new ArrayList<>();
    for (int mask = 0; mask < 1 << size; mask++) {
      if (Integer.bitCount(mask) == many) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
          if ((mask >> (i - 1) & 1) == 1) {
            chosen.add(i);
          }
        }
        all.add(chosen);
      }
    }
    return all;
  }
}
