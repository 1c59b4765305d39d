package org.radslag.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.radslag.wheel.CalendarEntry.Kind;

class ICalendarTest {

  private static final Instant NOW = Instant.parse("2027-01-12T17:40:00Z");

  @Test
  void no_line_has_more_than_75_octets_and_no_letter_is_cut_in_two() {
    String line = "SUMMARY:" + "åäö€𝄞".repeat(40);
    String folded = ICalendar.folded(line);
    for (String one : folded.split("\r\n")) {
      assertTrue(one.getBytes(StandardCharsets.UTF_8).length <= 75, one);
    }
    assertEquals(line + "\r\n", folded.replace("\r\n ", ""));
    assertFalse(folded.contains("\uFFFD"));
  }

  @Test
  void a_line_of_exactly_75_octets_is_not_folded_and_one_of_76_is() {
    assertEquals("x".repeat(75) + "\r\n", ICalendar.folded("x".repeat(75)));
    assertEquals("x".repeat(75) + "\r\n x\r\n", ICalendar.folded("x".repeat(76)));
  }

  @Test
  void commas_semicolons_backslashes_and_line_breaks_are_escaped() {
    assertEquals("a\\, b\\; c\\\\d\\ne\\nf", ICalendar.escaped("a, b; c\\d\ne\r\nf"));
  }

  @Test
  void a_title_cannot_smuggle_in_a_property_of_its_own() {
    String text = calendar(meeting("Möte\r\nATTENDEE:mailto:x@example.org"));
    assertFalse(text.contains("\r\nATTENDEE"));
  }

  @Test
  void a_meeting_has_instants_in_utc_and_every_line_ends_with_crlf() {
    String text = calendar(meeting("Sammanträde, extra"));
    assertTrue(text.contains("DTSTART:20270121T170000Z\r\n"));
    assertTrue(text.contains("DTEND:20270121T200000Z\r\n"));
    assertTrue(text.contains("DTSTAMP:20270112T174000Z\r\n"));
    assertTrue(text.contains("UID:meeting-1@example.org\r\n"));
    assertTrue(text.contains("SUMMARY:Sammanträde\\, extra\r\n"));
    assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assertTrue(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    assertFalse(text.replace("\r\n", "").contains("\n"));
  }

  @Test
  void what_lasts_whole_days_has_days_and_takes_nobodys_time() {
    LocalDate day = LocalDate.of(2027, 3, 31);
    String text =
        calendar(
            new CalendarEntry(
                Kind.TASK, "task-1", null, null, day, day.plusDays(1), "x", "y", "", "/"));
    assertTrue(text.contains("DTSTART;VALUE=DATE:20270331\r\nDTEND;VALUE=DATE:20270401\r\n"));
    assertTrue(text.contains("TRANSP:TRANSPARENT\r\n"));
    assertFalse(text.contains("LOCATION"));
  }

  @Test
  void the_same_entry_has_the_same_uid_in_every_reading() {
    String first = calendar(meeting("a"));
    String second = calendar(meeting("b"));
    assertEquals(uid(first), uid(second));
  }

  private static String uid(String text) {
    return Arrays.stream(text.split("\r\n"))
        .filter(line -> line.startsWith("UID:"))
        .findFirst()
        .orElseThrow();
  }

  private static CalendarEntry meeting(String title) {
    Instant at = Instant.parse("2027-01-21T17:00:00Z");
    return new CalendarEntry(
        Kind.MEETING,
        "meeting-1",
        at,
        at.plusSeconds(3 * 3600),
        null,
        null,
        title,
        "Rådet",
        "Folkets hus",
        "/");
  }

  private static String calendar(CalendarEntry entry) {
    return new ICalendar("Rådslag", NOW)
        .add(entry, entry.heading(), "", "example.org", "https://example.org/")
        .end();
  }
}
