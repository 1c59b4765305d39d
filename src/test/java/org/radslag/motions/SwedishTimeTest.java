package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishTimeTest {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  @ParameterizedTest
  @CsvSource({
    "2027-01-15T23:59:59, 2027-01-15T22:59:59Z",
    "2027-07-15T23:59:59, 2027-07-15T21:59:59Z",
    "2027-01-15T23:59, 2027-01-15T22:59:00Z",
    "2027-03-28T01:59:59, 2027-03-28T00:59:59Z",
    "2027-03-28T03:00:00, 2027-03-28T01:00:00Z",
    "2027-10-31T01:59:59, 2027-10-30T23:59:59Z",
    "2027-10-31T03:00:00, 2027-10-31T02:00:00Z",
  })
  void winter_and_summer_each_have_their_own_instant(String written, Instant instant) {
    assertEquals(instant, SwedishTime.instant(written, SWEDEN).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-03-28T02:00:00", "2027-03-28T02:59:59"})
  void an_hour_that_summer_time_leaps_over_is_refused(String written) {
    assertEquals("motions.refused.hour-leapt-over", reason(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-10-31T02:00:00", "2027-10-31T02:59:59"})
  void an_hour_that_happens_twice_is_refused(String written) {
    assertEquals("motions.refused.hour-twice", reason(written));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "fredag", "2027-02-29T12:00", "2027-01-15", "2027-01-15T24:01"})
  void what_is_no_day_and_hour_is_refused(String written) {
    assertEquals("motions.refused.deadline-unreadable", reason(written));
  }

  @Test
  void an_endless_text_is_refused_unread() {
    assertEquals("motions.refused.deadline-unreadable", reason("2".repeat(1_000_000)));
  }

  private static String reason(String written) {
    return SwedishTime.instant(written, SWEDEN).reasons().get(0).reason();
  }
}
