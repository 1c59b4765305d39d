package org.radslag.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hides groups in which one could tell who somebody is. Hiding one group is not enough where the
 * total is shown: the rest of the total would give it away. Therefore the next smallest are hidden
 * with it until what is hidden is itself large enough and more than one group. Nobody is no group:
 * a zero is shown, unless all but one are zero; then the total would give that one away.
 */
final class SmallGroups {

  private SmallGroups() {}

  /**
   * The groups in the order of the map, small ones hidden.
   *
   * @param smallest how many a group must be to be shown
   */
  static List<Group> shown(Map<String, Integer> groups, int smallest) {
    Set<String> hidden = new HashSet<>();
    List<Map.Entry<String, Integer>> ascending = new ArrayList<>(groups.entrySet());
    ascending.removeIf(group -> group.getValue() == 0);
    ascending.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
    int people = 0;
    for (Map.Entry<String, Integer> group : ascending) {
      boolean small = group.getValue() < smallest;
      boolean givenAway = !hidden.isEmpty() && (people < smallest || hidden.size() < 2);
      if (small || givenAway) {
        hidden.add(group.getKey());
        people += group.getValue();
      }
    }
    if (hidden.size() == 1) {
      hidden.addAll(groups.keySet());
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new Group(
                    group.getKey(), hidden.contains(group.getKey()) ? null : group.getValue()))
        .toList();
  }
}
