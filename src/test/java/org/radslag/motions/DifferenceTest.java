package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.radslag.motions.Difference.Kind;
import org.radslag.motions.Difference.Part;

class DifferenceTest {

  @Test
  void a_changed_word_is_taken_out_and_put_in() {
    assertEquals(
        List.of(
            new Part(Kind.SAME, "klar senast "),
            new Part(Kind.REMOVED, "2030."),
            new Part(Kind.ADDED, "2032.")),
        Difference.between("klar senast 2030.", "klar senast 2032."));
  }

  @Test
  void what_is_alike_is_one_part_and_nothing_is_none() {
    assertEquals(
        List.of(new Part(Kind.SAME, "a b\n\nc")), Difference.between("a b\n\nc", "a b\n\nc"));
    assertEquals(List.of(), Difference.between("", ""));
    assertEquals(List.of(new Part(Kind.ADDED, "att gå")), Difference.between("", "att gå"));
    assertEquals(List.of(new Part(Kind.REMOVED, "att gå")), Difference.between("att gå", ""));
  }

  @Test
  void the_parts_always_give_both_texts_back() {
    Random dice = new Random(20270115);
    for (int round = 0; round < 200; round++) {
      String from = words(dice);
      String to = words(dice);
      List<Part> parts = Difference.between(from, to);
      assertEquals(from, joined(parts, Kind.ADDED));
      assertEquals(to, joined(parts, Kind.REMOVED));
    }
  }

  private static String joined(List<Part> parts, Kind without) {
    return parts.stream()
        .filter(part -> part.kind() != without)
        .map(Part::text)
        .collect(Collectors.joining());
  }

  private static String words(Random dice) {
    return dice.ints(dice.nextInt(40), 0, 6)
        .mapToObj(word -> "abcdef".charAt(word) + (word == 3 ? "\n" : " "))
        .collect(Collectors.joining());
  }
}
