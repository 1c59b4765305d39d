package org.radslag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

  @Test
  void large_groups_and_nobody_are_shown() {
    assertEquals(
        List.of(new Group("a", 5), new Group("b", 0), new Group("c", 7)),
        SmallGroups.shown(groups(5, 0, 7), 5));
  }

  @Test
  void one_small_group_takes_the_next_smallest_with_it() {
    assertEquals(
        List.of(new Group("a", 40), new Group("b", null), new Group("c", null)),
        SmallGroups.shown(groups(40, 1, 20), 5));
  }

  @Test
  void several_small_groups_that_are_too_few_together_take_another_with_them() {
    assertEquals(
        List.of(
            new Group("a", 40), new Group("b", null), new Group("c", null), new Group("d", null)),
        SmallGroups.shown(groups(40, 1, 2, 20), 5));
  }

  @Test
  void who_is_the_only_group_beside_zeros_is_not_given_away_by_them() {
    assertEquals(
        List.of(new Group("a", null), new Group("b", null)), SmallGroups.shown(groups(3, 0), 5));
  }

  @Test
  void who_is_alone_is_not_shown() {
    assertEquals(List.of(new Group("a", null)), SmallGroups.shown(groups(3), 5));
  }

  /** Every arrangement of up to five groups drawn at random, with a fixed beginning. */
  @Test
  void what_is_shown_and_the_total_never_tell_of_a_group_smaller_than_the_smallest() {
    Random lots = new Random(20270112);
    for (int round = 0; round < 20_000; round++) {
      int[] sizes = lots.ints(1 + lots.nextInt(5), 0, 14).toArray();
      int smallest = 2 + lots.nextInt(6);
      List<Group> shown = SmallGroups.shown(groups(sizes), smallest);
      int hidden = 0;
      int hiddenGroups = 0;
      int people = 0;
      int others = 0;
      for (int i = 0; i < sizes.length; i++) {
        people += sizes[i];
        if (shown.get(i).people() == null) {
          hidden += sizes[i];
          hiddenGroups++;
        } else {
          assertEquals(sizes[i], shown.get(i).people());
          assertTrue(sizes[i] == 0 || sizes[i] >= smallest, shown.toString());
          others += sizes[i];
        }
      }
      assertTrue(
          hidden == 0 || others == 0 || hidden >= smallest && hiddenGroups > 1,
          people + " people: " + shown + ", smallest " + smallest);
    }
  }

  private static Map<String, Integer> groups(int... sizes) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (int i = 0; i < sizes.length; i++) {
      groups.put(String.valueOf((char) ('a' + i)), sizes[i]);
    }
    return groups;
  }
}
