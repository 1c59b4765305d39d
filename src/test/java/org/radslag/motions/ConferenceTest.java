package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.kernel.Refusal;

class ConferenceTest {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final LocalDate DAY = LocalDate.of(2027, 11, 13);
  private static final ConferencePlan PLAN =
      new ConferencePlan("Distriktskonferensen 2027", "Mälarstad", DAY, DAY.plusDays(1));

  private static Conference until(String deadline) {
    Instant instant = SwedishTime.instant(deadline, SWEDEN).value();
    return new Conference(ConferenceId.create(), PLAN, instant, "A", 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-15T23:59:59",
        "2027-03-28T03:00:00",
        "2027-10-31T03:00:00",
        "2027-10-31T01:59:59"
      })
  void the_deadline_itself_is_in_time_and_a_microsecond_later_is_late(String deadline) {
    Conference conference = until(deadline);
    Instant last = conference.deadline();
    assertFalse(conference.isPastDeadline(last));
    assertFalse(conference.isPastDeadline(last.minusNanos(1_000)));
    assertTrue(conference.isPastDeadline(last.plusNanos(1_000)));
    assertTrue(conference.card().isOpen(last));
    assertFalse(conference.card().isOpen(last.plusNanos(1_000)));
  }

  @Test
  void the_deadline_can_be_moved_until_it_has_passed() {
    Conference conference = until("2027-01-15T23:59:59");
    Instant last = conference.deadline();
    Instant later = last.plusSeconds(86_400);
    assertTrue(conference.moveDeadline(later, last).isEmpty());
    assertEquals(later, conference.deadline());
    assertEquals(
        "motions.refused.deadline-passed",
        conference.moveDeadline(later.plusSeconds(60), later.plusNanos(1_000)).get().reason());
    assertEquals(later, conference.deadline());
  }

  @Test
  void the_deadline_cannot_be_moved_into_the_past() {
    Conference conference = until("2027-01-15T23:59:59");
    Instant now = conference.deadline().minusSeconds(60);
    assertEquals(
        "motions.refused.deadline-in-past", conference.moveDeadline(now, now).get().reason());
  }

  @Test
  void it_begins_at_midnight_in_sweden() {
    Conference conference = until("2027-01-15T23:59:59");
    Instant midnight = Instant.parse("2027-11-12T23:00:00Z");
    assertFalse(conference.hasBegun(midnight.minusNanos(1_000), SWEDEN));
    assertTrue(conference.hasBegun(midnight, SWEDEN));
  }

  @Test
  void numbers_and_receipts_run_without_gaps() {
    Conference conference = until("2027-01-15T23:59:59");
    assertEquals(
        List.of(1, 2, 3),
        List.of(conference.nextNumber(), conference.nextNumber(), conference.nextNumber()));
    assertEquals(1, conference.nextReceipt());
  }

  @Test
  void a_plan_needs_name_place_and_days_in_order() {
    assertEquals(List.of(), PLAN.faults());
    assertEquals(
        List.of("name", "place", "firstDay", "lastDay"),
        new ConferencePlan(" \u0000", "", null, null)
            .faults().stream().map(Refusal::field).toList());
    assertEquals(
        "motions.refused.conference-days",
        new ConferencePlan("a", "b", DAY, DAY.minusDays(1)).faults().get(0).reason());
    assertEquals(
        "motions.refused.conference-days",
        new ConferencePlan("a", "b", DAY, DAY.plusDays(15)).faults().get(0).reason());
    assertEquals(
        "motions.refused.conference-name",
        new ConferencePlan("x".repeat(121), "b", DAY, DAY).faults().get(0).reason());
  }
}
