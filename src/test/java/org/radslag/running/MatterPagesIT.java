package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matters and soundings as the demo's people meet them, and as those outside never do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MatterPagesIT {

  private static final String MEMBER = "201674";
  private static final String CHAIR = "200526";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ArquillianResource URL address;

  private Product product;

  @BeforeEach
  void the_product() {
    product = new Product(address);
  }

  @Test
  void a_chair_answers_a_sounding_from_the_start_page_on_her_phone() {
    try (Chromium phone = new Chromium(product, session(CHAIR), Chromium.PHONE)) {
      Page page = phone.open("/index.xhtml");
      page.click("main a.btn[href*='sounding.xhtml']");
      assertTrue(page.innerText("main").contains("Rådgivande"), page.innerText("main"));
      page.click("#answer");
      assertThat(page.locator("#errors")).containsText("Svara på alla 2 frågor");
      page.check("input[name=stance0][value=YES]");
      page.check("input[name=stance1][value=UNSURE]");
      page.fill("#remark0", "Vi har pratat om det i styrelsen.");
      page.check("input[name=backing][value=BOARD_HAS_MET]");
      phone.look("sounding-marked");
      page.click("#answer");
      assertThat(page.locator("main")).containsText("Tack. Dina svar är sparade");
      assertThat(page.locator("input[name=stance0][value=YES]")).isChecked();
      assertThat(page.locator("#remark0")).hasValue("Vi har pratat om det i styrelsen.");
      phone.look("sounding-answered");
      assertFalse(phone.open("/index.xhtml").innerText("main").contains("Du är tillfrågad"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
  void whoever_answers_for_matters_finds_every_page_whole(int width) {
    try (Chromium window = new Chromium(product, leader(), width)) {
      window.open("/matters/index.xhtml");
      window.look("matters-" + width);
      String tooShort = matter("BODY");
      assertTrue(
          window
              .open("/matters/matter.xhtml?id=" + tooShort)
              .innerText("main")
              .contains("Tiden räcker inte"));
      window.look("matter-short-" + width);
      String hidden = budget();
      window.open("/matters/matter.xhtml?id=" + hidden);
      window.look("matter-budget-" + width);
      String paper = one("SELECT CAST(id AS CHAR) FROM matter_document WHERE matter = ?", hidden);
      window.open("/matters/document.xhtml?id=" + paper);
      window.look("document-" + width);
      window.open("/matters/openings.xhtml?id=" + hidden + "&document=" + paper);
      assertTrue(window.page().locator("main tbody tr").count() > 0);
      window.look("openings-" + width);
      for (String page : List.of("secrecy", "settle", "ask", "add")) {
        window.open("/matters/" + page + ".xhtml?id=" + hidden);
        window.look("matter-" + page + "-" + width);
      }
      window.open("/matters/new.xhtml");
      window.look("matter-new-" + width);
      String arena = one("SELECT CAST(arena AS CHAR) FROM matter WHERE id = ?", hidden);
      window.open("/matters/sheet.xhtml?arena=" + arena);
      window.look("sheet-" + width);
      window.open("/matters/propose.xhtml?arena=" + arena);
      window.look("sheet-propose-" + width);
    }
  }

  @Test
  void what_has_been_decided_is_read_by_members_with_who_was_asked() {
    String decided =
        one(
            "SELECT CAST(id AS CHAR) FROM matter WHERE state = 'DECIDED' AND ? <> ''"
                + " ORDER BY registered_at LIMIT 1",
            "x");
    try (Chromium phone = new Chromium(product, session(MEMBER), Chromium.PHONE)) {
      Page page = phone.open("/matters/matter.xhtml?id=" + decided);
      assertThat(page.locator("main")).containsText("Gruppen säger ja till cykelbanor");
      assertThat(page.locator("main")).containsText("11 av 16 har svarat");
      phone.look("matter-decided");
    }
    try (Chromium desk = new Chromium(product, session(CHAIR), Chromium.DESK)) {
      Page page = desk.open("/matters/matter.xhtml?id=" + decided);
      page.click("main a[href*='sounding.xhtml']");
      assertThat(page.locator("main")).containsText("11");
      assertThat(page.locator("main")).containsText("Rådgivande");
      desk.look("sounding-result");
    }
  }

  @Test
  void what_comes_too_late_is_refused_and_the_clock_closes_it() throws InterruptedException {
    String sounding = another();
    Instant until = Instant.now().plus(PATIENCE);
    while (one("SELECT IF(reminded_at IS NULL, 'no', 'yes') FROM sounding WHERE id = ?", sounding)
            .equals("no")
        && Instant.now().isBefore(until)) {
      Thread.sleep(500);
    }
    assertTrue(
        Integer.parseInt(
                one("SELECT COUNT(*) FROM outgoing_mail WHERE kind = ?", "matters.reminded"))
            > 0);
    try (Chromium phone = new Chromium(product, session(CHAIR), Chromium.PHONE)) {
      Page page = phone.open("/matters/sounding.xhtml?id=" + sounding);
      page.check("input[name=stance0][value=NO]");
      page.check("input[name=stance1][value=NO]");
      page.check("input[name=backing][value=OWN_VIEW]");
      product.update(
          "UPDATE sounding SET closes_at = opened_at + INTERVAL 1 SECOND WHERE id = ?", sounding);
      page.click("#answer");
      assertThat(page.locator("#errors")).containsText("Avstämningen stängde");
    }
    while (one("SELECT COUNT(*) FROM matter_consultation WHERE sounding = ?", sounding).equals("0")
        && Instant.now().isBefore(until.plus(PATIENCE))) {
      Thread.sleep(500);
    }
    assertEquals("1", one("SELECT COUNT(*) FROM matter_consultation WHERE sounding = ?", sounding));
  }

  /** An open sounding like the demo's, which asks the chair alone. */
  private String another() {
    String demo =
        one(
            "SELECT CAST(s.id AS CHAR) FROM sounding s JOIN matter m ON m.id = s.matter"
                + " WHERE m.state = ? ORDER BY s.opened_at LIMIT 1",
            "OPEN");
    String copy = UUID.randomUUID().toString();
    product.update(
        "INSERT INTO sounding (id, matter, circle, ring, asked, opened_at, closes_at, remind_at)"
            + " SELECT ?, matter, circle, ring, 1, opened_at, opened_at + INTERVAL 3 DAY,"
            + " opened_at FROM sounding WHERE id = ?",
        copy,
        demo);
    product.update(
        "INSERT INTO sounding_question SELECT ?, place, text FROM sounding_question"
            + " WHERE sounding = ?",
        copy,
        demo);
    product.update(
        "INSERT INTO sounding_asked SELECT ?, id FROM member WHERE number = ?", copy, CHAIR);
    return copy;
  }

  @Test
  void the_clock_carries_out_a_planned_release_and_the_trail_tells() throws InterruptedException {
    String matter =
        one(
            "SELECT CAST(m.id AS CHAR) FROM matter m JOIN sounding s ON s.matter = m.id"
                + " WHERE m.state = ? ORDER BY s.opened_at LIMIT 1",
            "OPEN");
    String page = "/matters/matter.xhtml?id=" + matter;
    assertEquals(404, product.get(page, session(MEMBER)).statusCode());
    product.update(
        "INSERT INTO matter_release (id, matter, ring, due_at, on_decided, planned_at)"
            + " SELECT UUID(), id, 'MEMBERS', registered_at, FALSE, registered_at FROM matter"
            + " WHERE id = ?",
        matter);
    Instant until = Instant.now().plus(PATIENCE);
    while (product.get(page, session(MEMBER)).statusCode() == 404
        && Instant.now().isBefore(until)) {
      Thread.sleep(500);
    }
    assertEquals(200, product.get(page, session(MEMBER)).statusCode());
    assertTrue(product.get("/matters/index.xhtml", session(MEMBER)).body().contains(matter));
    assertEquals(
        "1",
        one(
            "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND facts LIKE '%planned\":true%'",
            matter));
  }

  private String leader() {
    String person =
        one(
            "SELECT COALESCE((SELECT CAST(registered_by AS CHAR) FROM matter WHERE id = ?), '')",
            budget());
    return product.sessionOf(UUID.fromString(person));
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
