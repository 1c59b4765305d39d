package org.radslag.ballots.protocol.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/** Counts as they are written and as they are decrypted. */
class CountsTest {
  private static final int LARGEST_NUMBER = (1 << 30) - 1;

  @Test
  void a_count_is_a_number_as_long_as_it_fits_thirty_bits_and_text_above() {
    assertEquals(Json.number(LARGEST_NUMBER), Tally.count(LARGEST_NUMBER));
    assertEquals(Json.text("1073741824"), Tally.count(LARGEST_NUMBER + 1));
    assertEquals(LARGEST_NUMBER, Tally.readCount(Json.number(LARGEST_NUMBER)));
    assertEquals(LARGEST_NUMBER + 1, Tally.readCount(Json.text("1073741824")));
  }

  @Test
  void no_count_has_a_second_form() {
    for (Json other : List.of(Json.text("1073741823"), Json.text("0"), Json.text("01073741824"))) {
      assertThrows(Malformed.class, () -> Tally.readCount(other));
    }
    assertThrows(Malformed.class, () -> Tally.readCount(Json.number(LARGEST_NUMBER + 1)));
  }

  @Test
  void a_decrypted_count_above_the_weight_of_all_is_malformed() {
    Made made = new Made(Groups.ED25519, "counts").mandatory().open(List.of(Made.YES_NO), 1, 1);
    made.vote(0, List.of(List.of(0, 1, 0))).vote(1, List.of(List.of(0, 1, 0))).close();
    SortedMap<Integer, List<List<Element>>> factors = new TreeMap<>();
    factors.put(
        1,
        made.tally.alphas().stream()
            .map(question -> question.stream().map(a -> a.power(made.keys.get(1))).toList())
            .toList());
    Combination combination = new Combination(made.trustees, factors);
    assertEquals(
        List.of(new Result.Counts(List.of(0, 2, 0))),
        Result.of(made.election, made.tally, combination, 2).outcomes());
    Malformed fault =
        assertThrows(Malformed.class, () -> Result.of(made.election, made.tally, combination, 1));
    assertEquals("A decrypted count is not possible.", fault.getMessage());
  }
}
