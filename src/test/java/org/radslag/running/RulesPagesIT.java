package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;

/** The pages of rules: read by anybody, changed by two people. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RulesPagesIT {

  private static final String PROPOSE = "/rules/propose.xhtml?rule=guide.answer.party_centre";

  @ArquillianResource URL address;

  private Product product;

  @BeforeEach
  void meet() {
    product = new Product(address);
  }

  @Test
  void every_rule_is_explained_on_phone_and_desk_with_its_source_and_whether_it_is_verified() {
    for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
      try (Chromium window = new Chromium(product, null, width)) {
        Page page = window.open("/rules/index.xhtml");
        assertThat(page.locator("#membership-in-force-days")).containsText("30 dagar");
        assertThat(page.locator("#membership-in-force-days")).containsText("§ 3");
        assertThat(page.locator("#meetings-decision-tie"))
            .containsText("Källan är inte läst i sin helhet");
        window.look("rules-" + width);
      }
    }
  }

  @Test
  void a_change_goes_from_the_office_to_somebody_else_on_the_board_and_becomes_a_version() {
    UUID office = Registered.member(product, "Olga", Registered.address("olga"));
    UUID board = Registered.member(product, "Bea", Registered.address("bea"));
    product.grant(office, Role.OFFICE, null);
    product.grant(office, Role.BOARD, null);
    product.grant(board, Role.BOARD, null);
    try (Chromium desk = new Chromium(product, product.sessionOf(office), Chromium.DESK);
        Chromium phone = new Chromium(product, product.sessionOf(board), Chromium.PHONE)) {
      Page writing = desk.open(PROPOSE);
      writing.click("#propose");
      assertThat(writing.locator("#errors")).containsText("Skriv varför regeln ska ändras.");
      assertThat(writing.locator("#errors")).containsText("Skriv vad det nya värdet vilar på");
      desk.look("rules-refused");
      LocalDate from = free();
      writing.fill("#value-1", "45");
      writing.fill("#source-1", "Distriktskonferensen § 9");
      writing.fill("#from", from.toString());
      writing.fill("#reason", "Svaren dröjer.");
      writing.click("#propose");
      assertThat(writing.locator("main")).containsText("Du har själv lagt förslaget");
      assertThat(writing.locator("#approve")).hasCount(0);
      desk.look("rules-proposal-own");
      Page deciding = phone.open(writing.url().substring(product.address().length()));
      assertThat(deciding.locator("table")).containsText("45 dagar");
      phone.look("rules-proposal");
      deciding.click("#approve");
      assertThat(deciding.locator("main")).containsText("Det är en ny version av regelverket");
      deciding.click("a[href*='version=']");
      assertThat(deciding.locator("#guide-answer-party-centre")).containsText("45 dagar");
      assertThat(deciding.locator("#guide-answer-party-centre"))
          .containsText("Distriktskonferensen § 9");
      phone.look("rules-version");
    }
  }

  @Test
  void the_proposer_is_refused_by_the_server_also_when_she_forges_the_button() {
    UUID office = Registered.member(product, "Olga", Registered.address("olga"));
    UUID board = Registered.member(product, "Bea", Registered.address("bea"));
    product.grant(office, Role.OFFICE, null);
    product.grant(office, Role.BOARD, null);
    product.grant(board, Role.BOARD, null);
    Visit writing = new Visit(product, product.sessionOf(office)).open(PROPOSE);
    writing.press(
        "propose",
        "value-1",
        "47",
        "source-1",
        "Praxis",
        "from",
        free().toString(),
        "reason",
        "Prov");
    String proposal = writing.location().orElseThrow();
    String path = proposal.substring(proposal.indexOf("/rules/"));
    Visit other = new Visit(product, product.sessionOf(board)).open(path);
    var form = other.form("approve");
    String action = form.remove("");
    Visit forger = new Visit(product, product.sessionOf(office)).open(path);
    forger.post(action, form);
    assertTrue(forger.text().contains("Du har själv lagt förslaget"), forger.text());
    assertEquals(
        "WAITING",
        product
            .read("SELECT state FROM rule_proposal WHERE proposed_by = ?", office.toString())
            .get(0));
  }

  @Test
  void a_version_that_does_not_exist_is_not_found() {
    for (String unknown : new String[] {"0", "999999", "x", ""}) {
      assertEquals(
          404, product.get("/rules/index.xhtml?version=" + unknown, null).statusCode(), unknown);
    }
    String old = product.get("/rules/index.xhtml?version=1", null).body();
    assertTrue(old.contains("Version 1"), old);
  }

  @Test
  void what_is_written_in_a_proposal_is_text_whatever_it_looks_like() {
    UUID office = Registered.member(product, "Olga", Registered.address("olga"));
    product.grant(office, Role.OFFICE, null);
    Visit writing = new Visit(product, product.sessionOf(office)).open(PROPOSE);
    writing.press(
        "propose",
        "value-1",
        "48",
        "source-1",
        "<script>alert(1)</script>",
        "from",
        free().toString(),
        "reason",
        "#{1+1}");
    String page = writing.follow().text();
    assertFalse(page.contains("<script>alert(1)"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
    assertTrue(page.contains("#{1+1}"), page);
  }

  /** A day far ahead, after every version that there is: no other test decides by it. */
  private LocalDate free() {
    LocalDate last = LocalDate.parse(product.read("SELECT MAX(valid_from) FROM rule_set").get(0));
    LocalDate far = LocalDate.of(2070, 1, 1);
    return (last.isAfter(far) ? last : far).plusDays(10);
  }
}
