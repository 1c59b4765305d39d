package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever stands outside a ring never learns that there is a matter: by no page, list or mail. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConcealmentIT {

  private static final String MEMBER = "201674";
  private static final String CHAIR = "200526";
  private static final String OFFICE = "240069";
  private static final String AUDITOR = "209640";

  @ArquillianResource URL address;

  private Product product;

  @BeforeEach
  void the_product() {
    product = new Product(address);
  }

  @Test
  void a_member_outside_the_ring_meets_the_same_404_as_for_what_does_not_exist() {
    String hidden = budget();
    String paper = one("SELECT CAST(id AS CHAR) FROM matter_document WHERE matter = ?", hidden);
    String none = UUID.randomUUID().toString();
    for (String number : List.of(MEMBER, CHAIR, OFFICE, AUDITOR)) {
      String session = session(number);
      same("/matters/matter.xhtml?id=", hidden, none, session);
      same("/matters/document.xhtml?id=", paper, none, session);
      same("/matters/sounding.xhtml?id=", paper, none, session);
      for (String list : List.of("/matters/index.xhtml", "/index.xhtml", "/meetings/index.xhtml")) {
        String page = product.get(list, session).body();
        assertFalse(page.contains(hidden), list + " as " + number);
      }
    }
    same("/matters/matter.xhtml?id=", hidden, none, null);
    same("/live/", hidden, none, session(MEMBER));
    assertEquals(
        List.of("0"),
        product.read(
            "SELECT COUNT(*) FROM outgoing_mail WHERE kind LIKE 'matters.%' AND person ="
                + " (SELECT id FROM member WHERE number = ?)",
            MEMBER));
  }

  @Test
  void the_calendar_that_other_programs_read_knows_of_no_matter() {
    try (Chromium window = new Chromium(product, session(MEMBER), Chromium.DESK)) {
      window.open("/wheel/calendar.xhtml").click("#renew");
      Matcher feed =
          Pattern.compile("/wheel/feed/[A-Za-z0-9_-]{43}\\.ics").matcher(window.page().content());
      assertTrue(feed.find(), window.page().content());
      String calendar = product.get(feed.group(), null).body();
      assertTrue(calendar.contains("BEGIN:VCALENDAR"), calendar);
      assertFalse(calendar.contains(budget()), calendar);
      assertFalse(calendar.contains("gemensam linje"), calendar);
    }
  }

  @Test
  void what_is_hidden_takes_as_many_questions_to_the_database_as_what_does_not_exist() {
    String session = session(MEMBER);
    double hidden = questions("/matters/matter.xhtml?id=" + budget(), session);
    double none = questions("/matters/matter.xhtml?id=" + UUID.randomUUID(), session);
    assertEquals(none, hidden, "questions per page");
  }

  /** Of most visits: now and then one of the product's jobs asks between them. */
  private double questions(String page, String session) {
    long[] visits = new long[41];
    for (int i = 0; i < visits.length; i++) {
      long before = asked();
      product.get(page, session);
      visits[i] = asked() - before;
    }
    Arrays.sort(visits);
    return visits[visits.length / 2];
  }

  private long asked() {
    return product
        .read(
            "SELECT variable_value FROM information_schema.global_status WHERE variable_name IN"
                + " ('COM_SELECT', 'COM_STMT_EXECUTE')")
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  @Test
  void the_trail_that_the_auditor_reads_names_no_matter() {
    for (int at = 0; at < 5; at++) {
      String page = product.get("/audit/index.xhtml?page=" + at, session(AUDITOR)).body();
      assertFalse(page.contains("Erbjudande om gemensam linje"), page);
      assertFalse(page.contains("matter&quot;:") || page.contains("&quot;ring&quot;:"), page);
    }
    assertEquals(403, product.get("/audit/index.xhtml", session(MEMBER)).statusCode());
  }

  private void same(String page, String hidden, String none, String session) {
    HttpResponse<String> there = product.get(page + hidden, session);
    HttpResponse<String> absent = product.get(page + none, session);
    assertEquals(absent.statusCode(), there.statusCode(), page);
    assertEquals(404, there.statusCode(), page);
    assertEquals(plain(absent.body(), none), plain(there.body(), hidden), page);
  }

  /** What the page says, but for the address asked for and the clock. */
  private static String plain(String body, String id) {
    return body.replace(id, "ID")
        .replaceAll("\\d{2}\\.\\d{2}\\.\\d{2}", "CLOCK")
        .replaceAll("nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)", "NONCE");
  }

  private String budget() {
    return matter("NEGOTIATORS");
  }

  /** The demo's own matter with this ring; other tests register theirs later. */
  private String matter(String ring) {
    return one(
        "SELECT CAST(id AS CHAR) FROM matter WHERE ring = ? ORDER BY registered_at LIMIT 1", ring);
  }

  private String one(String sql, String value) {
    return product.read(sql, value).get(0);
  }

  private String session(String number) {
    return product.sessionOf(
        UUID.fromString(one("SELECT CAST(id AS CHAR) FROM member WHERE number = ?", number)));
  }
}
