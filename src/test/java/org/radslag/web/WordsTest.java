package org.radslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
  static final Instant NOW = Instant.parse("2027-01-12T08:41:07Z");
  static final Instant DEADLINE = Instant.parse("2027-01-15T22:59:00Z");

  final Words swedish = new Words(Languages.SWEDISH, Clock.fixed(NOW, Words.SWEDEN));
  final Words english = new Words(Locale.ENGLISH, Clock.fixed(NOW, Words.SWEDEN));

  @Test
  void a_deadline_is_written_in_swedish_time_with_a_full_stop_and_spaces_that_hold() {
    assertEquals("fredag 15\u00a0januari kl.\u00a023.59", swedish.date(DEADLINE, null));
    assertEquals("Friday 15\u00a0January at\u00a023:59", english.date(DEADLINE, null));
  }

  @Test
  void summer_time_is_summer_time() {
    assertEquals(
        "torsdag 1\u00a0juli kl.\u00a014.00",
        swedish.date(Instant.parse("2027-07-01T12:00:00Z"), "when"));
  }

  @Test
  void another_year_is_named() {
    assertEquals("onsdag 9\u00a0december 2026", swedish.date(LocalDate.of(2026, 12, 9), null));
    assertEquals("9\u00a0december 2026", swedish.date(LocalDate.of(2026, 12, 9), "short"));
  }

  @Test
  void the_exact_form_has_year_and_seconds() {
    assertEquals("tisdag 12\u00a0januari 2027 kl.\u00a009.41.07", swedish.date(NOW, "exact"));
    assertEquals("kl.\u00a009.41", swedish.date(NOW, "clock"));
  }

  @Test
  void the_distance_is_told_in_days_that_the_calendar_counts() {
    assertEquals("om 3 dagar", swedish.date(DEADLINE, "relative"));
    assertEquals("i morgon", swedish.date(LocalDate.of(2027, 1, 13), "relative"));
    assertEquals("i dag", swedish.date(LocalDate.of(2027, 1, 12), "relative"));
    assertEquals("i går", swedish.date(LocalDate.of(2027, 1, 11), "relative"));
    assertEquals("för 11 dagar sedan", swedish.date(LocalDate.of(2027, 1, 1), "relative"));
    assertEquals("in 3 days", english.date(DEADLINE, "relative"));
  }

  @Test
  void within_a_day_the_distance_is_told_in_hours_and_minutes() {
    assertEquals("om 2 timmar", swedish.date(NOW.plusSeconds(2 * 3600 + 60), "relative"));
    assertEquals("för en minut sedan", swedish.date(NOW.minusSeconds(90), "relative"));
    assertEquals("nu", swedish.date(NOW.plusSeconds(20), "relative"));
  }

  @Test
  void numbers_have_a_space_that_does_not_break_and_a_decimal_comma() {
    assertEquals("10\u00a0600", swedish.number(10_600));
    assertEquals("41,0\u00a0%", swedish.percent(0.41));
    assertEquals("10,600", english.number(10_600));
  }

  @Test
  void a_machine_reads_the_same_moment() {
    assertEquals("2027-01-15T23:59+01:00", swedish.iso(DEADLINE));
  }

  @Test
  void nothing_is_written_as_nothing() {
    assertEquals("", swedish.date(null, null));
    assertEquals("", swedish.number(null));
  }

  @Test
  void every_glossary_word_is_explained_in_two_sentences() {
    for (Words words : new Words[] {swedish, english}) {
      for (String word : words.getGlossary()) {
        assertEquals(2, words.termText(word).split("[.?!](\\s|$)").length, word);
      }
    }
  }
}
