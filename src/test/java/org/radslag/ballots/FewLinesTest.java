package org.radslag.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FewLinesTest {

  private static final int FEWEST = 25;

  @Test
  void a_single_small_association_takes_the_next_smallest_with_it() {
    assertEquals(
        List.of("b", "c"), FewLines.merged(Map.of("a", 90, "b", 7, "c", 30, "d", 31), 0, FEWEST));
  }

  @Test
  void small_ones_that_are_enough_together_take_no_other() {
    assertEquals(List.of("b", "c"), FewLines.merged(Map.of("a", 90, "b", 7, "c", 18), 0, FEWEST));
  }

  @Test
  void small_ones_that_are_too_few_together_take_one_more() {
    assertEquals(
        List.of("b", "c", "a"), FewLines.merged(Map.of("a", 90, "b", 7, "c", 17), 0, FEWEST));
  }

  @Test
  void without_small_ones_all_stay_unless_a_few_people_have_no_association() {
    Map<String, Integer> people = Map.of("a", 90, "b", 25);
    assertEquals(List.of(), FewLines.merged(people, 0, FEWEST));
    assertEquals(List.of("b"), FewLines.merged(people, 1, FEWEST));
    assertEquals(List.of(), FewLines.merged(people, 25, FEWEST));
  }
}
