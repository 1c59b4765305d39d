package org.radslag.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By when what was decided in a closed ring is to be published. */
class DuePublicationTest {

  private static final Instant SETTLED = Instant.parse("2027-01-10T12:00:00Z");

  private static LocalDate day(LocalDate publishBy, ReleaseCard... steps) {
    return new DuePublication(SETTLED, publishBy, List.of(steps), 14, ZoneOffset.UTC).day();
  }

  private static ReleaseCard step(Instant at) {
    return new ReleaseCard(UUID.randomUUID(), null, "", Ring.MEMBERS, at, at == null, null);
  }

  @Test
  void the_day_that_the_route_says_counts() {
    LocalDate day = LocalDate.of(2027, 1, 20);
    assertEquals(day, day(day, step(Instant.parse("2027-03-01T00:00:00Z"))));
  }

  @Test
  void a_step_that_waits_for_the_decision_is_late_when_the_days_of_the_rule_have_passed() {
    assertEquals(LocalDate.of(2027, 1, 24), day(null, step(null)));
  }

  @Test
  void a_step_planned_for_later_is_late_on_its_own_day() {
    assertEquals(LocalDate.of(2027, 3, 1), day(null, step(Instant.parse("2027-03-01T08:00:00Z"))));
    assertEquals(LocalDate.of(2027, 1, 24), day(null, step(Instant.parse("2027-01-11T08:00:00Z"))));
  }

  @Test
  void where_nobody_has_promised_anything_nothing_is_late() {
    assertNull(day(null));
  }
}
