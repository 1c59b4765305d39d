package org.radslag.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.signin.SignIn;

class MailTextsTest {

  private static final Set<String> FORMS = Set.of("hour", "day", "moment", "exact");

  @ParameterizedTest
  @ValueSource(strings = {"signin", "notifications"})
  void both_languages_have_the_same_texts_with_the_same_facts(String context) {
    ResourceBundle swedish = bundle("org.radslag." + context + ".mails", "sv");
    ResourceBundle english = bundle("org.radslag." + context + ".mails", "en");
    assertEquals(new TreeSet<>(swedish.keySet()), new TreeSet<>(english.keySet()));
    for (String key : swedish.keySet()) {
      assertEquals(facts(swedish.getString(key)), facts(english.getString(key)), key);
      assertFalse(
          !FORMS.contains(key) && (swedish.getString(key) + english.getString(key)).contains("'"),
          key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"signin", "notifications"})
  void every_mail_has_subject_and_body_and_a_name_that_the_office_reads(String context) {
    Set<String> keys = bundle("org.radslag." + context + ".mails", "sv").keySet();
    ResourceBundle pages = bundle("org.radslag.web.texts", "sv");
    List<String> kinds =
        keys.stream()
            .filter(key -> key.endsWith(".subject"))
            .map(key -> key.substring(0, key.length() - ".subject".length()))
            .sorted()
            .toList();
    assertFalse(kinds.isEmpty());
    for (String kind : kinds) {
      assertTrue(keys.contains(kind + ".body"), kind);
      String name = context.equals("signin") ? "signin-" + kind : kind.replace('.', '-');
      assertTrue(pages.containsKey("mail.kind." + name), "mail.kind." + name);
    }
  }

  @Test
  void a_text_is_said_in_the_reader_s_language_and_in_swedish_when_there_is_none() {
    assertEquals("Din kod till Rådslag", texts("sv").say("code.subject"));
    assertEquals("Your code for Rådslag", texts("en").say("code.subject"));
    assertEquals("Your code for Rådslag", texts("en-GB").say("code.subject"));
    assertEquals("Din kod till Rådslag", texts("fi").say("code.subject"));
    assertEquals("Din kod till Rådslag", texts("").say("code.subject"));
  }

  @Test
  void times_are_swedish_and_written_as_the_language_does() throws ClassNotFoundException {
    Instant noonInSummer = Instant.parse("2027-07-01T10:05:09Z");
    assertEquals("12.05", texts("sv").hour(noonInSummer));
    assertEquals("12:05", texts("en").hour(noonInSummer));
    assertEquals("4 december 2026", texts("sv").day(LocalDate.of(2026, 12, 4)));
    assertEquals("4 December 2026", texts("en").day(LocalDate.of(2026, 12, 4)));
    Class<?> notifications = Class.forName("org.radslag.notifications.Post");
    assertEquals(
        "torsdag 1 juli 2027 kl. 12.05", new MailTexts(notifications, "sv").moment(noonInSummer));
    assertEquals(
        "Thursday 1 July 2027 at 12:05:09", new MailTexts(notifications, "en").exact(noonInSummer));
  }

  @Test
  void code_and_link_stand_on_lines_of_their_own() {
    String body = texts("sv").say("code.body", "1234 5678", "https://r.example/x", "09.53");
    assertTrue(body.contains("\n    1234 5678\n"));
    assertTrue(body.contains("\n    https://r.example/x\n"));
    assertTrue(body.contains("kl. 09.53"));
  }

  @Test
  void braces_and_quotes_in_a_fact_stay_what_they_are() {
    String body = texts("sv").say("code.body", "{1} '{0}", "https://r.example/x", "09.53");
    assertTrue(body.contains("\n    {1} '{0}\n"), body);
  }

  private static MailTexts texts(String language) {
    return new MailTexts(SignIn.class, language);
  }

  private static ResourceBundle bundle(String name, String language) {
    return ResourceBundle.getBundle(name, Locale.forLanguageTag(language));
  }

  private static Set<String> facts(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
