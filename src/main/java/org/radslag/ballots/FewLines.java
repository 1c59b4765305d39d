package org.radslag.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which associations are added together when nobody is to be told apart in a small one. */
final class FewLines {

  private FewLines() {}

  /**
   * The associations whose lines lose their association. Their sum is never less than {@code
   * fewest} either, as long as there are others to add: a single small association, alone without a
   * name, would be as plain as with one.
   *
   * @param people how many each association has on the roll
   * @param nameless how many are on the roll without an association
   */
  static List<String> merged(Map<String, Integer> people, int nameless, int fewest) {
    List<String> merged = new ArrayList<>();
    int sum = nameless;
    for (String next :
        people.keySet().stream()
            .sorted(
                Comparator.<String, Integer>comparing(people::get)
                    .thenComparing(Comparator.naturalOrder()))
            .toList()) {
      if (people.get(next) >= fewest && (sum == 0 || sum >= fewest)) {
        break;
      }
      merged.add(next);
      sum += people.get(next);
    }
    return merged;
  }
}
