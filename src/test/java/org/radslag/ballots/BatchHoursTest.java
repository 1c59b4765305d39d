package org.radslag.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.platform.DatabaseClock;

class BatchHoursTest {

  private static final List<Integer> USUAL = List.of(6, 12, 18, 24);

  private final BatchHours twoDays = hours("2026-11-20T09:00", "2026-11-21T20:00");

  private static BatchHours hours(String opens, String closes) {
    return new BatchHours(at(opens), at(closes), USUAL);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(DatabaseClock.ZONE).toInstant();
  }

  @Test
  void the_board_grows_at_the_announced_hours_and_at_the_close() {
    assertEquals(
        List.of(
            at("2026-11-20T12:00"),
            at("2026-11-20T18:00"),
            at("2026-11-21T00:00"),
            at("2026-11-21T06:00"),
            at("2026-11-21T12:00"),
            at("2026-11-21T18:00"),
            at("2026-11-21T20:00")),
        BatchHours.between(at("2026-11-20T09:00"), at("2026-11-21T20:00"), USUAL));
  }

  @Test
  void a_vote_without_hours_has_one_batch_after_its_close() {
    BatchHours once = new BatchHours(at("2026-11-20T09:00"), at("2026-11-27T20:00"), List.of());
    assertEquals(1, once.count());
    assertTrue(once.takesAll(1));
    assertEquals(1, once.promised(0));
  }

  @Test
  void only_midnight_and_the_close_take_all() {
    assertFalse(twoDays.takesAll(1));
    assertFalse(twoDays.takesAll(2));
    assertTrue(twoDays.takesAll(3));
    assertFalse(twoDays.takesAll(6));
    assertTrue(twoDays.takesAll(7));
  }

  @Test
  void a_receipt_promises_the_midnight_batch_or_the_last() {
    assertEquals(3, twoDays.promised(0));
    assertEquals(3, twoDays.promised(2));
    assertEquals(7, twoDays.promised(3));
    assertEquals(7, twoDays.promised(6));
  }

  /** Whatever hour the ballot gets on the board, the promise can be worked out from that again. */
  @Test
  void the_promise_is_the_same_when_it_is_made_again_after_the_batch() {
    for (int cast = 0; cast < twoDays.count(); cast++) {
      int promised = twoDays.promised(cast);
      for (int batch = cast + 1; batch <= promised; batch++) {
        assertEquals(promised, twoDays.promised(batch - 1));
      }
    }
  }

  @Test
  void an_hour_is_due_at_its_instant_and_not_before() {
    assertEquals(0, twoDays.due(at("2026-11-20T12:00").minusNanos(1_000)));
    assertEquals(1, twoDays.due(at("2026-11-20T12:00")));
    assertEquals(7, twoDays.due(at("2026-11-30T12:00")));
  }

  @Test
  void the_hours_stay_on_the_clock_when_the_clock_changes() {
    BatchHours autumn = hours("2026-10-24T20:00", "2026-10-25T20:00");
    assertTrue(autumn.takesAll(1));
    assertEquals(1, autumn.due(at("2026-10-25T00:00")));
    assertEquals(2, autumn.due(at("2026-10-25T06:00")));
  }
}
