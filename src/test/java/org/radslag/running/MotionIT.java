package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;

/** A motion from the first word to its number, in a real browser, and what forgers meet. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MotionIT {

  private static final String REASONS = "Barn behöver en lugn plats också på loven.";

  @ArquillianResource URL address;

  private Product product;
  private Member author;
  private Member office;
  private String conference;

  private record Member(UUID person, String session) {}

  @BeforeEach
  void a_conference_a_member_and_the_office() {
    product = new Product(address);
    author = member();
    office = member();
    product.grant(office.person(), Role.OFFICE, null);
    conference = UUID.randomUUID().toString();
    // The next deadline of all, so that it is the one that members write for.
    product.update(
        "INSERT INTO conference (id, name, place, first_day, last_day, deadline, series, rule_set,"
            + " last_receipt, last_number, created_at) SELECT ?, ?, 'Mälarstad',"
            + " DATE(t) + INTERVAL 90 DAY, DATE(t) + INTERVAL 91 DAY, t + INTERVAL 1 DAY, 'A', 1, 0,"
            + " 0, t FROM (SELECT SYSDATE(6) + INTERVAL shift_micros MICROSECOND AS t"
            + " FROM clock_shift) now",
        conference,
        "Konferens " + conference.substring(0, 8));
  }

  private Member member() {
    UUID person = Registered.member(product, "Alva", Registered.address("alva"));
    product.update(
        "INSERT INTO paid_period (member, paid_from, last_paid_on, paid_until)"
            + " VALUES (?, '2020-01-01', '2020-01-01', '2099-12-31')",
        person.toString());
    return new Member(person, product.sessionOf(person));
  }

  private String writing() {
    return "/motions/write.xhtml?conference=" + conference;
  }

  @Test
  void a_member_writes_with_advice_files_and_changes_and_the_office_gives_the_number() {
    try (Chromium window = new Chromium(product, author.session(), Chromium.DESK)) {
      Page page = window.open(writing());
      window.look("motion-write-empty");
      page.fill("#title", "Öppna skolbiblioteken på loven");
      page.fill("#reasons", REASONS);
      page.fill(
          "#clause-1",
          "att kommungrupperna ska föreslå öppna bibliotek på kvällstid och att fler"
              + " bibliotekarier anställs");
      assertThat(page.locator("[data-fresh=clause-1]")).containsText("Två krav i samma att-sats");
      assertThat(page.locator("[data-fresh=saved]")).containsText("Sparat kl.");
      assertTrue(page.url().contains("motion="), page.url());
      window.look("motion-write");
      page.click("input[value='Dela i två att-satser']");
      assertThat(page.locator("#clause-2"))
          .hasValue("att kommungrupperna ska föreslå att fler bibliotekarier anställs");
      page.click("#review");
      assertThat(page.locator("#errors")).containsText("Välj vem som lämnar in motionen.");
      page.check("#sender-own");
      page.click("#review");
      page.waitForURL("**/review.xhtml*");
      window.look("motion-review");
      page.click("#file");
      page.waitForURL("**/receipt.xhtml*");
      assertThat(page.locator("main")).containsText("M-0001");
      window.look("motion-receipt");
      page.click("text=Till motionen");
      page.click("text=Ändra texten");
      page.fill("#clause-1", "att kommungrupperna ska föreslå öppna bibliotek på kvällar");
      page.click("#revise");
      page.waitForURL("**/motion.xhtml*");
      window.look("motion-filed");
      page.click("text=2 versioner");
      assertThat(page.locator("del")).hasText("kvällstid.");
      window.look("motion-versions");
    }
    registerAndRead();
  }

  private void registerAndRead() {
    try (Chromium window = new Chromium(product, office.session(), Chromium.DESK)) {
      Page page = window.open("/motions/office.xhtml?conference=" + conference);
      window.look("motion-office");
      page.click("input[value='Registrera som A1']");
      assertThat(page.locator("main")).containsText("Motionen har fått sitt nummer");
      page.click("text=Konferensens uppgifter");
      window.look("motion-conference");
    }
    try (Chromium window = new Chromium(product, member().session(), Chromium.PHONE)) {
      Page page = window.open("/motions/index.xhtml?conference=" + conference);
      window.look("motion-list-phone");
      page.click("text=Öppna skolbiblioteken på loven");
      assertThat(page.locator("main")).containsText("Registrerad som A1");
      window.look("motion-phone");
    }
  }

  @Test
  void on_a_phone_without_script_the_buttons_do_what_the_script_does() {
    Visit visit = new Visit(product, author.session());
    visit.open(writing());
    visit.press("save", "title", "Bara en rubrik", "reasons", "", "clause", "");
    assertEquals("/motions/index.xhtml?done=motions.done.saved", visit.location().orElseThrow());
    visit.follow();
    assertTrue(visit.text().contains("Utkastet är sparat."), visit.text());
    assertTrue(visit.text().contains("Bara en rubrik"), visit.text());
  }

  @Test
  void the_chair_answers_on_the_associations_behalf() {
    Member chair = member();
    UUID home =
        UUID.fromString(
            product
                .read(
                    "SELECT geographic FROM affiliation WHERE member = ?",
                    chair.person().toString())
                .get(0));
    product.grant(chair.person(), Role.ASSOCIATION_CHAIR, home);
    try (Chromium window = new Chromium(product, author.session(), Chromium.PHONE)) {
      Page page = window.open(writing());
      page.fill("#title", "Cyklar till föreningen");
      page.fill("#reasons", REASONS);
      page.fill("#clause-1", "att distriktet ska köpa cyklar.");
      page.check("#sender-" + home);
      page.click("#review");
      page.waitForURL("**/review.xhtml*");
      window.look("motion-ask-phone");
      page.click("#ask");
      page.waitForURL("**/motion.xhtml*");
      assertThat(page.locator("main")).containsText("har fått frågan");
    }
    try (Chromium window = new Chromium(product, chair.session(), Chromium.DESK)) {
      Page page = window.open("/motions/association.xhtml");
      window.look("motion-association");
      page.locator("li", new Page.LocatorOptions().setHasText("Cyklar till föreningen"))
          .locator("text=Läs och svara")
          .last()
          .click();
      page.click("#adopt");
      window.look("motion-answer");
      page.fill("#adoptedOn", today().toString());
      page.click("#adopt");
      page.waitForURL("**/receipt.xhtml*");
      assertThat(page.locator("main")).containsText("Provföreningen, genom Alva Prov");
    }
  }

  private LocalDate today() {
    return LocalDate.parse(
        product
            .read("SELECT DATE(SYSDATE(6) + INTERVAL shift_micros MICROSECOND) FROM clock_shift")
            .get(0));
  }

  @Test
  void markup_in_every_field_is_shown_as_text() {
    String evil = "<img src=x onerror=alert(1)>\"'</textarea><script>";
    Visit visit = new Visit(product, author.session());
    visit.open(writing());
    visit.press("autosave", "title", evil, "reasons", evil, "clause", "att " + evil, "kept", evil);
    assertFalse(visit.body().contains("<img"), visit.body());
    assertTrue(visit.body().contains("&lt;img src=x"), visit.body());
    visit.open("/motions/index.xhtml?words=%3Cimg%20src=x%3E%22&done=%3Cimg%3E");
    assertFalse(visit.body().contains("<img"), visit.body());
  }

  @Test
  void ten_megabytes_are_refused_with_a_sentence() throws IOException {
    // Refused by what it says of its length, before anybody reads it: a plain socket, because
    // Java's own client would send everything before it listens.
    URI place = URI.create(product.address());
    String head =
        "POST /motions/write.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: sv\r\n"
            + "Sec-Fetch-Site: same-origin\r\nCookie: radslag="
            + author.session()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 10000000\r\n\r\ntitle=a&reasons=xxxx";
    try (Socket socket = new Socket(place.getHost(), place.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      // Up to the end of the page: the server closes only when it has waited for the rest.
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      byte[] part = new byte[8_192];
      int length = 0;
      while (length >= 0 && !read.toString(StandardCharsets.UTF_8).contains("</html>")) {
        length = socket.getInputStream().read(part);
        read.write(part, 0, Math.max(length, 0));
      }
      String answer = read.toString(StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertTrue(answer.contains("Formulär får vara högst 512 kB"), answer);
    }
  }

  @Test
  void a_forged_id_finds_nothing_and_changes_nothing() {
    for (String page :
        List.of("motion", "write", "review", "receipt", "versions", "withdraw", "discard")) {
      for (String id : List.of(UUID.randomUUID().toString(), "x", "%00", "'--")) {
        String path = "/motions/" + page + ".xhtml?motion=" + id;
        assertEquals(404, product.get(path, author.session()).statusCode(), path);
      }
    }
    Visit visit = new Visit(product, author.session());
    visit.open(writing());
    visit.press("save", "title", "Min", "motion", UUID.randomUUID().toString());
    assertEquals(403, visit.status());
    assertEquals(
        404, product.get("/motions/conference.xhtml?conference=x", office.session()).statusCode());
  }

  @Test
  void anothers_draft_is_refused_on_every_page() {
    Visit visit = new Visit(product, author.session());
    visit.open(writing());
    visit.press("autosave", "title", "Min egen");
    String id = visit.form("autosave").get("motion");
    assertEquals(36, id.length());
    for (String reader : List.of(member().session(), office.session())) {
      for (String page : List.of("motion", "write", "review", "versions", "withdraw", "discard")) {
        String path = "/motions/" + page + ".xhtml?motion=" + id;
        assertEquals(403, product.get(path, reader).statusCode(), path);
      }
    }
  }
}
