package org.radslag.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.rules.RuleSet;

class ElectionTermsTest {

  private static final Instant OPENS = Instant.parse("2026-11-20T09:00:00Z");
  private final ElectionTerms shipped = ElectionTerms.of(RuleSet.pattern());

  private static ElectionTerms with(int reservePercent, int reserveLeast, int every, int shortest) {
    return new ElectionTerms(
        1, 5, 20, 5, 10, reservePercent, reserveLeast, 1, 2, every, shortest, 10);
  }

  @Test
  void the_shipped_rules_let_the_board_grow_four_times_a_day() {
    assertEquals(List.of(6, 12, 18, 24), shipped.hours(OPENS, OPENS.plus(Duration.ofHours(3))));
  }

  @Test
  void a_vote_shorter_than_the_rule_has_no_hours_before_its_close() {
    assertEquals(
        List.of(), shipped.hours(OPENS, OPENS.plus(Duration.ofHours(3)).minusNanos(1_000)));
    assertEquals(List.of(24), with(1, 5, 24, 0).hours(OPENS, OPENS.plus(Duration.ofMinutes(1))));
  }

  @Test
  void midnight_is_always_an_hour() {
    assertEquals(
        List.of(5, 10, 15, 20, 24), with(1, 5, 5, 3).hours(OPENS, OPENS.plus(Duration.ofDays(1))));
  }

  @Test
  void the_reserve_is_a_share_rounded_up_and_never_below_its_least() {
    assertEquals(5, shipped.reserve(8));
    assertEquals(5, shipped.reserve(500));
    assertEquals(6, shipped.reserve(501));
    assertEquals(100, shipped.reserve(10_000));
    assertEquals(30, with(10, 5, 6, 3).reserve(291));
    assertEquals(7, with(0, 7, 6, 3).reserve(10_000));
  }
}
