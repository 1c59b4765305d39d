package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member vote from the first line of its draft to the frozen roll, in a browser. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MemberVotePagesIT {

  private static final String OFFICE = "240069";
  private static final String BOARD = "203578";
  private static final String MEMBER = "201674";
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @ArquillianResource URL address;

  private Product product;

  @BeforeEach
  void the_product() {
    product = new Product(address);
  }

  @Test
  void a_vote_is_written_by_the_board_called_by_the_office_read_by_members_and_frozen() {
    String heading = "Prov " + UUID.randomUUID();
    String id = written(heading);
    called(id);
    try (Chromium phone = new Chromium(product, session(MEMBER), Chromium.PHONE)) {
      Page page = phone.open("/membervotes/index.xhtml");
      phone.look("membervotes");
      page.click("text=" + heading);
      assertThat(page.locator("main")).containsText("Skolorna får bibliotek.");
      assertThat(page.locator("main")).containsText("Hyrorna stiger.");
      phone.look("membervote");
      page.fill("#inquiry", "Vad kostar det?");
      page.click("#ask");
      assertThat(page.locator("main")).containsText("Frågan är ställd.");
      page.click("text=Står jag i röstlängden?");
      phone.look("membervote-roll-before");
    }
    assertTrue(
        new Visit(product, session(BOARD))
            .open("/membervotes/prepare.xhtml?id=" + id)
            .pressFirst("answer", "answer", "Ingenting.")
            .location()
            .isPresent());
    frozen(id);
    try (Chromium phone = new Chromium(product, session(MEMBER), Chromium.PHONE)) {
      Page page = phone.open("/membervotes/roll.xhtml?id=" + id);
      assertThat(page.locator("main")).containsText("Inte i röstlängden");
      page.click("#appealNow");
      assertThat(page.locator("main")).containsText("Valnämnden prövar saken.");
      phone.look("membervote-roll");
    }
    assertEquals("FROZEN", one("SELECT state FROM member_vote WHERE id = ?", id));
  }

  private String written(String heading) {
    try (Chromium desk = new Chromium(product, session(BOARD), Chromium.DESK)) {
      Page page = desk.open("/membervotes/write.xhtml");
      desk.look("membervote-write");
      page.click("#save");
      assertThat(page.locator("#errors")).isVisible();
      page.fill("#heading", heading);
      page.selectOption("#arena", smallArena());
      page.fill("#decision", "Styrelsen 11 januari, § 4");
      page.fill("#question0", "Ska vi godkänna överenskommelsen?");
      page.fill("#answers0", "Ja\nNej");
      LocalDateTime now = now();
      page.fill("#cutOff", now.toLocalDate().toString());
      page.fill("#opens", FIELD.format(now.plusDays(3)));
      page.fill("#closes", FIELD.format(now.plusDays(10)));
      page.fill("#proposal", "Gruppen godkänner överenskommelsen.");
      page.fill("#ifYes", "Gruppen röstar ja.");
      page.fill("#ifNo", "Gruppen lägger sin egen budget.");
      page.fill("#pro", "Skolorna får bibliotek.");
      page.click("#save");
      assertThat(page.locator("main")).containsText("Utkastet är sparat");
      desk.look("membervote-draft");
      page.click("#submit");
      assertThat(page.locator("#errors")).containsText("Texten saknas");
      page.click("text=Ändra utkastet");
      assertThat(page.locator("#pro")).hasValue("Skolorna får bibliotek.");
      page.fill("#contra", "Hyrorna stiger.");
      page.click("#save");
      page.click("#submit");
      assertThat(page.locator("main")).containsText("väntar på en till");
      desk.look("membervote-proposed");
      return page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }
  }

  private void called(String id) {
    try (Chromium desk = new Chromium(product, session(OFFICE), Chromium.DESK)) {
      Page page = desk.open("/membervotes/prepare.xhtml?id=" + id);
      page.click("#consent");
      assertThat(page.locator("main")).containsText("Omröstningen är utlyst");
      desk.look("membervote-called");
    }
  }

  private void frozen(String id) {
    try (Chromium desk = new Chromium(product, session(OFFICE), Chromium.DESK)) {
      Page page = desk.open("/membervotes/prepare.xhtml?id=" + id);
      page.click("#freeze");
      assertThat(page.locator("main")).containsText("Röstlängden är fryst");
      desk.look("membervote-frozen");
      desk.open("/membervotes/help.xhtml?id=" + id + "&number=" + MEMBER);
      assertTrue(page.innerText("main").contains("Inte i röstlängden"), page.innerText("main"));
      desk.look("membervote-help");
      desk.open("/membervotes/paper.xhtml?id=" + id);
      desk.look("membervote-paper");
    }
  }

  @Test
  void a_member_collects_support_on_her_phone_and_nobody_else_learns_who_supports() {
    UUID author =
        UUID.fromString(one("SELECT CAST(id AS CHAR) FROM member WHERE number = ?", MEMBER));
    String vote;
    try (Chromium phone = new Chromium(product, product.sessionOf(author), Chromium.PHONE)) {
      Page page = phone.open("/membervotes/write.xhtml");
      page.fill("#heading", "Stöd " + author);
      page.selectOption("#arena", arenaOf(author));
      page.fill("#question0", "Ska vi ha årsmöte i mars?");
      page.fill("#answers0", "Ja\nNej");
      for (String field : new String[] {"proposal", "ifYes", "ifNo", "pro", "contra"}) {
        page.fill("#" + field, "Text om " + field);
      }
      page.click("#save");
      page.click("#submit");
      assertThat(page.locator("main")).containsText("Stöd samlas nu.");
      vote = page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
      phone.open("/membervotes/support.xhtml?id=" + vote);
      page.click("#give");
      assertThat(page.locator("main")).containsText("Du stöder omröstningen");
      phone.look("membervote-support");
    }
    assertEquals(
        "0",
        one(
            "SELECT COUNT(*) FROM audit_entry WHERE action = 'SupportGiven' AND subject = ?"
                + " AND actor IS NOT NULL",
            vote));
  }

  private String smallArena() {
    return one(
        "SELECT CAST(a.id AS CHAR) FROM arena a JOIN arena_association s ON s.arena = a.id"
            + " JOIN affiliation f ON f.votes_in = s.association WHERE a.kind = ? AND a.name IN"
            + " ('Almvik', 'Skarpvik', 'Tegelhaga', 'Lindtorpa', 'Brunnsala', 'Dalboda')"
            + " GROUP BY a.id HAVING COUNT(*) BETWEEN 60 AND 300 ORDER BY COUNT(*) LIMIT 1",
        "MUNICIPALITY");
  }

  /** The product's time in Sweden. */
  private LocalDateTime now() {
    String time =
        one(
            "SELECT DATE_FORMAT(SYSDATE() + INTERVAL (SELECT shift_micros FROM clock_shift)"
                + " MICROSECOND, ?)",
            "%Y-%m-%dT%H:%i:%s");
    return LocalDateTime.parse(time)
        .atZone(ZoneOffset.UTC)
        .withZoneSameInstant(SWEDEN)
        .toLocalDateTime();
  }

  private String arenaOf(UUID member) {
    return one(
        "SELECT CAST(s.arena AS CHAR) FROM arena_association s JOIN affiliation f"
            + " ON f.votes_in = s.association WHERE f.member = ? AND s.ends_on > '2027-02-01'"
            + " LIMIT 1",
        member.toString());
  }

  private String one(String sql, String value) {
    return product.read(sql, value).get(0);
  }

  private String session(String number) {
    return product.sessionOf(
        UUID.fromString(one("SELECT CAST(id AS CHAR) FROM member WHERE number = ?", number)));
  }
}
