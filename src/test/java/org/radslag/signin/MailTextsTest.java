package org.radslag.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailTextsTest {

  private static final ResourceBundle SWEDISH =
      ResourceBundle.getBundle("org.radslag.signin.mails", java.util.Locale.forLanguageTag("sv"));
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("org.radslag.signin.mails", java.util.Locale.ENGLISH);

  @Test
  void both_languages_have_the_same_texts_with_the_same_facts() {
    assertEquals(new TreeSet<>(SWEDISH.keySet()), new TreeSet<>(ENGLISH.keySet()));
    for (String key : SWEDISH.keySet()) {
      assertEquals(facts(SWEDISH.getString(key)), facts(ENGLISH.getString(key)), key);
      assertFalse((SWEDISH.getString(key) + ENGLISH.getString(key)).contains("'"), key);
    }
  }

  @Test
  void a_text_is_said_in_the_reader_s_language_and_in_swedish_when_there_is_none() {
    assertEquals("Din kod till Rådslag", new Texts("sv").say("code.subject"));
    assertEquals("Your code for Rådslag", new Texts("en").say("code.subject"));
    assertEquals("Your code for Rådslag", new Texts("en-GB").say("code.subject"));
    assertEquals("Din kod till Rådslag", new Texts("fi").say("code.subject"));
    assertEquals("Din kod till Rådslag", new Texts("").say("code.subject"));
  }

  @Test
  void times_are_swedish_and_written_as_the_language_does() {
    Instant noonInSummer = Instant.parse("2027-07-01T10:05:00Z");
    assertEquals("12.05", new Texts("sv").hour(noonInSummer));
    assertEquals("12:05", new Texts("en").hour(noonInSummer));
    assertEquals("4 december 2026", new Texts("sv").day(LocalDate.of(2026, 12, 4)));
    assertEquals("4 December 2026", new Texts("en").day(LocalDate.of(2026, 12, 4)));
  }

  @Test
  void code_and_link_stand_on_lines_of_their_own() {
    String body = new Texts("sv").say("code.body", "1234 5678", "https://r.example/x", "09.53");
    assertTrue(body.contains("\n    1234 5678\n"));
    assertTrue(body.contains("\n    https://r.example/x\n"));
    assertTrue(body.contains("kl. 09.53"));
  }

  private static Set<String> facts(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
