package org.radslag.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchOrderTest {

  @Test
  void ballots_stand_in_the_order_of_their_trackers() {
    assertEquals(
        List.of("a", "b", "c"), order(cast("c", "x", 1), cast("a", "y", 1), cast("b", "z", 1)));
  }

  /** The places are those of the trackers; who stands in them follows the order of casting. */
  @Test
  void of_one_credential_the_last_ballot_stays_the_last() {
    assertEquals(
        List.of("d", "b", "a"), order(cast("a", "x", 3), cast("b", "y", 1), cast("d", "x", 2)));
    assertEquals(
        List.of("a", "b", "d"), order(cast("a", "x", 2), cast("b", "y", 1), cast("d", "x", 3)));
  }

  @Test
  void the_order_tells_nothing_of_the_order_of_arrival() {
    List<BatchOrder.Cast> casts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      casts.add(cast("t" + (100 + i * 37 % 50), "c" + i % 20, 1 + i / 20));
    }
    List<String> first = BatchOrder.of(casts);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(casts, new Random(seed));
      assertEquals(first, BatchOrder.of(casts));
    }
  }

  private static BatchOrder.Cast cast(String tracker, String credential, int nr) {
    return new BatchOrder.Cast(tracker, credential, nr);
  }

  private static List<String> order(BatchOrder.Cast... casts) {
    return BatchOrder.of(List.of(casts));
  }
}
