package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;

/** The influence models as members see them, and a change of model on two people's screens. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InfluencePagesIT {

  @ArquillianResource URL address;

  private Product product;
  private String member;
  private String city;

  @BeforeEach
  void arrive() {
    product = new Product(address);
    member = product.sessionOf(product.anyMember());
    city = arena("Mälarstad");
  }

  @Test
  void a_member_compares_the_models_of_the_city_on_a_phone_and_at_a_desk() {
    try (Chromium phone = new Chromium(product, member, Chromium.PHONE);
        Chromium desk = new Chromium(product, member, Chromium.DESK)) {
      Page page = desk.open("/influence/index.xhtml");
      desk.look("influence-index");
      page.click("text=Mälarstad >> nth=0");
      assertThat(page.locator("h1")).hasText("Tre sätt att styra politiken i Mälarstad");
      assertThat(page.locator(".eyebrow")).hasText("Mälarstad, i majoritet sedan 19 oktober 2026");
      assertThat(page.locator("table.models")).containsText("Gäller nu");
      assertThat(page.locator("table.models")).containsText("Gällde till 30 november 2026");
      assertThat(page.locator("table.models"))
          .containsText(Pattern.compile("\\d+ ledamöter × 6 möten × 3 timmar"));
      assertThat(page.locator("table.models"))
          .containsText(
              Pattern.compile("2 omröstningar × .* röstande × 15 minuter, och 40 timmar"));
      assertThat(page.locator("table.models")).containsText("kallelse 7 dagar, möte inom 3");
      assertThat(page.locator("table.models")).containsText("besked 2 dagar, öppet 7");
      assertThat(page.locator("main")).not().containsText("Föreslå en annan modell");
      desk.look("influence-arena");
      phone.open("/influence/arena.xhtml?id=" + city);
      phone.look("influence-arena");
      phone.open("/influence/medium.xhtml?id=" + city);
      phone.look("influence-medium");
      desk.open("/influence/medium.xhtml?id=" + city);
      assertThat(page.locator("table.models >> nth=0").locator("thead th")).hasCount(4);
      desk.look("influence-medium");
      desk.open("/influence/model.xhtml?id=" + city + "&model=large-council");
      assertThat(page.locator("main")).containsText("Kortaste kallelse");
      desk.look("influence-model");
      phone.open("/influence/model.xhtml?id=" + city + "&model=low");
      phone.look("influence-model");
    }
  }

  @Test
  void a_change_is_proposed_by_the_office_and_decided_by_the_board() {
    UUID clerk = product.anyMember();
    product.grant(clerk, Role.OFFICE, null);
    UUID board = product.anyMember();
    product.grant(board, Role.BOARD, null);
    String arena = arena("Almvik");
    LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).plusYears(2);
    try (Chromium desk = new Chromium(product, product.sessionOf(clerk), Chromium.DESK);
        Chromium phone = new Chromium(product, product.sessionOf(board), Chromium.PHONE)) {
      Page office = desk.open("/influence/arena.xhtml?id=" + arena);
      office.click("text=Föreslå en annan modell");
      office.selectOption("#to", "delegation");
      office.click("text=Visa vad som händer");
      assertThat(office.locator(".notice.stop")).containsText("Det finns inget råd att välja ur");
      desk.look("influence-switch-refused");
      office.selectOption("#to", "small-council");
      office.fill("#on", day.toString());
      office.click("text=Visa vad som händer");
      assertThat(office.locator("main")).containsText("ska väljas");
      desk.look("influence-switch");
      office.click("#send");
      assertThat(office.locator("#errors")).isVisible();
      office.fill("#reason", "Fler behöver vara med.");
      office.click("#send");
      assertThat(office.locator("main")).containsText("Förslaget är lagt");
      assertThat(office.locator("#decide")).hasCount(0);
      desk.look("influence-change");
      String change = office.url().replaceFirst(".*change=([0-9a-f-]+).*", "$1");
      Page decider = phone.open("/influence/change.xhtml?change=" + change);
      decider.fill("#decision", "Distriktsstyrelsen § 7");
      phone.look("influence-change");
      decider.click("#decide");
      assertThat(decider.locator("main")).containsText("Beslutet är inskrivet");
      decider.click("#withdraw");
      assertThat(decider.locator("main")).containsText("Tillbakadraget");
    }
  }

  @Test
  void the_office_founds_a_group_and_a_delegation_and_enters_the_first_model() {
    UUID clerk = product.anyMember();
    product.grant(clerk, Role.OFFICE, null);
    Visit office = new Visit(product, product.sessionOf(clerk));
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String arena = arena("Upphärad");
    found(office, "GROUP", "Gruppen " + mark, "", "", "");
    assertTrue(office.text().contains("Arena: välj den arena"), office.text());
    assertTrue(office.text().contains("Antal platser: skriv ett tal"), office.text());
    found(office, "GROUP", "Gruppen " + mark, arena, "7", "").follow();
    assertTrue(office.text().contains("Organet är bildat"), office.text());
    assertEquals("7", seats("Gruppen " + mark, "OPEN"));
    found(office, "DELEGATION", "Delegationen " + mark, arena, "3", "");
    assertTrue(office.text().contains("inget råd att välja ur"), office.text());
    found(office, "SMALL_COUNCIL", "Rådet " + mark, arena, "", "").follow();
    String council = product.read("SELECT id FROM body WHERE name = ?", "Rådet " + mark).get(0);
    found(office, "DELEGATION", "Delegationen " + mark, arena, "3", council).follow();
    assertEquals("3", seats("Delegationen " + mark, "COUNCIL"));
    office.open("/influence/arena.xhtml?id=" + arena);
    assertTrue(office.text().contains("Skriv in vilken modell som gäller"), office.text());
    office.open("/influence/enter.xhtml?id=" + arena);
    String since = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString();
    office.press(
        "enter", "model", "SMALL_COUNCIL", "body", "", "since", since, "basis", "Stämman § 3");
    assertTrue(office.text().contains("den modellen har ett eget organ"), office.text());
    office
        .open("/influence/enter.xhtml?id=" + arena)
        .press("enter", "model", "SMALL_COUNCIL", "body", council, "since", since, "basis", "§ 3")
        .follow();
    assertTrue(office.text().contains("Modellen är inskriven"), office.text());
  }

  private static Visit found(
      Visit office, String kind, String name, String arena, String seats, String parent) {
    Map<String, String> form = office.open("/bodies/found.xhtml").form("found");
    form.keySet().remove("association");
    String page = form.remove("");
    form.put("kind", kind);
    form.put("name", name);
    form.put("arenaId", arena);
    form.put("seats", seats);
    form.put("parent", parent);
    return office.post(page, form);
  }

  private String seats(String body, String basis) {
    return product
        .read(
            "SELECT COUNT(*) FROM body_seat s JOIN body b ON b.id = s.body"
                + " WHERE b.name = ? AND s.basis = ?",
            body,
            basis)
        .get(0);
  }

  @Test
  void a_plan_is_made_for_both_outcomes() {
    UUID board = product.anyMember();
    product.grant(board, Role.BOARD, null);
    Visit plan =
        new Visit(product, product.sessionOf(board))
            .open("/influence/plan.xhtml?id=" + arena("Hallonäs"));
    plan.press(
        "prepare",
        "electionOn",
        "2001-09-08",
        "position",
        "MAJORITY",
        "model",
        "MEMBER_VOTE",
        "reason",
        "Skäl");
    assertTrue(plan.text().contains("planen görs före valdagen"), plan.text());
    plan.open("/influence/plan.xhtml?id=" + arena("Hallonäs"));
    plan.press(
            "prepare",
            "electionOn",
            LocalDate.now(java.time.ZoneOffset.UTC).plusYears(3).toString(),
            "position",
            "OPPOSITION",
            "model",
            "SMALL_COUNCIL",
            "reason",
            "Färre möten räcker.")
        .follow();
    assertTrue(plan.text().contains("Planen är sparad"), plan.text());
    assertTrue(plan.text().contains("Färre möten räcker."), plan.text());
  }

  @Test
  void an_arena_or_a_model_that_does_not_exist_is_not_found() {
    assertEquals(
        404, product.get("/influence/arena.xhtml?id=" + UUID.randomUUID(), member).statusCode());
    assertEquals(404, product.get("/influence/arena.xhtml?id=x", member).statusCode());
    assertEquals(
        404, product.get("/influence/model.xhtml?model=none&id=" + city, member).statusCode());
    assertEquals(403, product.get("/influence/switch.xhtml?id=" + city, member).statusCode());
  }

  private String arena(String name) {
    return product.read("SELECT id FROM arena WHERE name = ?", name).get(0);
  }
}
