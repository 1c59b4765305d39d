package org.radslag.ballots.protocol.election;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;

class DiscreteLogTest {
  @Test
  void every_count_up_to_the_bound_is_found_and_none_beyond() {
    Group group = Groups.SMALL;
    for (int most : new int[] {0, 1, 2, 3, 8, 9, 10, 99, 100, 101}) {
      DiscreteLog log = new DiscreteLog(group, most);
      for (int n = -3; n <= most + 30; n++) {
        Element power = group.generator().power(group.exponent(n));
        OptionalInt expected = n >= 0 && n <= most ? OptionalInt.of(n) : OptionalInt.empty();
        assertEquals(expected, log.of(power), n + " of " + most);
      }
    }
  }

  @Test
  void a_large_weight_is_found() {
    DiscreteLog log = new DiscreteLog(Groups.ED25519, 2_000_000);
    Element power = Groups.ED25519.generator().power(Groups.ED25519.exponent(1_999_999));
    assertEquals(OptionalInt.of(1_999_999), log.of(power));
  }
}
