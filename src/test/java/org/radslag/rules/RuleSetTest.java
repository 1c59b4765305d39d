package org.radslag.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  private static final Rule DAYS = Catalogue.rule("membership.in_force_days");
  private static final Rule LATE = Catalogue.rule("motions.late");

  @Test
  void what_no_version_says_is_as_shipped() {
    RuleSet set = new RuleSet(2, LocalDate.of(2026, 5, 1), "", List.of());
    assertEquals(30, set.whole("membership.in_force_days"));
    assertEquals(1, set.parameter("membership.in_force_days").since());
  }

  @Test
  void a_later_version_overrides_an_earlier_one_and_says_since_when() {
    RuleSet set =
        new RuleSet(
            3,
            LocalDate.of(2026, 5, 1),
            "",
            List.of(
                new Parameter(DAYS, "40", "Beslut 1", true, 2),
                new Parameter(DAYS, "60", "Beslut 2", true, 3)));
    assertEquals(60, set.whole("membership.in_force_days"));
    assertEquals(3, set.parameter("membership.in_force_days").since());
  }

  @Test
  void a_rule_that_does_not_exist_is_a_fault_and_never_a_default() {
    assertThrows(IllegalArgumentException.class, () -> RuleSet.pattern().whole("motions.luck"));
  }

  @Test
  void a_number_outside_its_bounds_is_refused_beside_its_field() {
    assertEquals(
        List.of(0, 365), DAYS.refuse("days", "366").orElseThrow().details(), "tells the bounds");
    assertEquals("days", DAYS.refuse("days", "366").orElseThrow().field());
    assertTrue(DAYS.refuse("days", "365").isEmpty());
    assertTrue(DAYS.refuse("days", "0").isEmpty());
  }

  @Test
  void what_is_not_a_plain_whole_number_is_refused() {
    for (String bad : List.of("", "-1", "1.5", "030", "1e2", "+3", "99999999999", "tre", " 7")) {
      assertTrue(DAYS.refuse("days", bad).isPresent(), bad);
    }
  }

  @Test
  void a_word_that_is_not_allowed_is_refused() {
    assertTrue(LATE.refuse("late", "may_be_registered").isEmpty());
    assertEquals("rules.refused.choice", LATE.refuse("late", "thrown_away").orElseThrow().reason());
  }
}
