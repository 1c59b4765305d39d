package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeskPageTest {
  private static final String PRODUCT = "http://localhost:8080/";
  private static final ZonedDateTime NOON =
      ZonedDateTime.of(2026, 11, 1, 12, 0, 0, 0, DemoClock.ZONE);

  private final DeskPage page = new DeskPage(Texts.in(Texts.SWEDISH), PRODUCT);

  @Test
  void markup_in_a_mail_or_a_persona_is_shown_and_not_run() {
    String nasty = "<script>'\"&</script>";
    Persona persona = new Persona(nasty, nasty, nasty, nasty, nasty, nasty);
    Mail mail = new Mail(Instant.EPOCH, nasty, nasty, nasty);
    DemoDevices.Thing thing = new DemoDevices.Thing("letter", nasty, nasty, nasty);
    DemoDevices.Vote vote = new DemoDevices.Vote(nasty, nasty, List.of(thing));
    String html = page.html(List.of(persona), List.of(vote), List.of(mail), NOON, nasty);
    assertFalse(html.contains("<script"), html);
    assertTrue(html.contains("&lt;script&gt;&#39;&quot;&amp;&lt;/script&gt;"), html);
  }

  @Test
  void the_products_addresses_in_a_mail_are_links() {
    assertEquals(
        "Öppna <a href=\"http://localhost:8080/in?a=1&amp;b=2\">http://localhost:8080/in?a=1&amp;b=2</a>"
            + " nu",
        page.withLinks("Öppna http://localhost:8080/in?a=1&b=2 nu"));
  }

  @Test
  void addresses_of_others_are_no_links() {
    String elsewhere = "http://example.org/ http://localhost:80801/ javascript:alert";
    assertEquals(elsewhere, page.withLinks(elsewhere));
  }

  @Test
  void a_quote_ends_an_address_and_not_the_attribute() {
    assertEquals(
        "<a href=\"http://localhost:8080/\">http://localhost:8080/</a>&quot; onx=&quot;",
        page.withLinks("http://localhost:8080/\" onx=\""));
  }

  @Test
  void the_clock_is_told_in_the_readers_language() {
    assertTrue(
        page.html(List.of(), List.of(), List.of(), NOON, "")
            .contains("söndag 1 november 2026 12:00:00"));
    DeskPage english = new DeskPage(Texts.in(Locale.ENGLISH), PRODUCT);
    assertTrue(
        english.html(List.of(), List.of(), List.of(), NOON, "").contains("Sunday 1 November 2026"));
  }
}
