package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;

/** Arenas, changes of associations, the wheel and calendars, as people meet them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ArenaPagesIT {

  @ArquillianResource URL address;

  private Product product;
  private String office;
  private String city;

  @BeforeEach
  void somebody_of_the_office() {
    product = new Product(address);
    UUID staff = UUID.randomUUID();
    product.grant(staff, Role.OFFICE, null);
    office = product.sessionOf(staff);
    city =
        product
            .read("SELECT CAST(id AS CHAR) FROM arena WHERE kind = 'CITY' AND name = 'Mälarstad'")
            .get(0);
  }

  @Test
  void every_page_of_arenas_and_wheel_can_be_used_on_a_phone_and_at_a_desk() {
    List<String> pages =
        List.of(
            "/arenas/index.xhtml",
            "/arenas/arena.xhtml?id=" + city,
            "/arenas/position.xhtml?id=" + city,
            "/arenas/found.xhtml",
            "/arenas/reorganise.xhtml?what=merge",
            "/arenas/reorganise.xhtml?what=split",
            "/arenas/reorganise.xhtml?what=move",
            "/arenas/reorganise.xhtml?what=district",
            "/wheel/index.xhtml?arena=" + city,
            "/wheel/calendar.xhtml");
    for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
      try (Chromium window = new Chromium(product, office, width)) {
        for (String page : pages) {
          window.open(page);
          window.look("arenas-" + page.replaceAll("[^a-z]+", "-") + width);
        }
      }
    }
  }

  @Test
  void a_merger_is_shown_before_it_is_confirmed_and_nothing_has_changed_until_then() {
    String name = "Sida " + UUID.randomUUID().toString().substring(0, 8);
    String gone = association(name);
    String stays = association(name + " grannen");
    try (Chromium window = new Chromium(product, office, Chromium.DESK)) {
      Page page = window.open("/arenas/reorganise.xhtml?what=merge");
      page.check("#a-" + gone);
      page.selectOption("#into", stays);
      page.fill("#on", "2029-01-01");
      page.fill("#basis", "Årsmötena");
      assertThat(page.locator("#merge-confirm")).hasCount(0);
      page.click("#merge-preview");
      assertThat(page.locator("main")).containsText(name + ": 0 av 0 medlemmar");
      assertEquals(0, reorganisations(gone));
      window.look("arenas-preview");
      page.click("#merge-confirm");
      assertThat(page.locator("main")).containsText("Föreningarna slås ihop");
      assertThat(page.locator("aside")).containsText(name + " går upp i " + name + " grannen");
      assertEquals(1, reorganisations(gone));
    }
  }

  @Test
  void an_overlapping_position_is_refused_with_its_days_and_what_to_do() {
    Visit visit = new Visit(product, office).open("/arenas/position.xhtml?id=" + city);
    visit.press(
        "set", "position", "OPPOSITION", "from", "2023-01-01", "through", "", "basis", "Prov");
    assertTrue(visit.text().contains("En arena har ett läge i taget"), visit.text());
    visit.open("/arenas/position.xhtml?id=" + city);
    visit.press(
        "set", "position", "OPPOSITION", "from", "2022-01-01", "through", "", "basis", "Prov");
    assertTrue(visit.text().contains("Välj en dag då den finns"), visit.text());
  }

  @Test
  void an_arena_that_does_not_exist_is_not_found_and_its_forms_are_refused() {
    String nothing = "/arenas/arena.xhtml?id=" + UUID.randomUUID();
    assertEquals(404, product.get(nothing, office).statusCode());
    assertEquals(403, product.post(nothing, office, "x=y").statusCode());
  }

  @Test
  void a_calendar_program_reads_what_its_owner_may_see_until_she_removes_the_address() {
    Council council = new Council(product, 2);
    UUID open = council.meeting(true);
    UUID closed = council.meeting(false);
    Council.Person outside = council.member(0);
    Visit visit = new Visit(product, outside.session()).open("/wheel/calendar.xhtml");
    visit.press("renew");
    String path = visit.text().replaceAll("(?s).*(/wheel/feed/[A-Za-z0-9_-]{43}\\.ics).*", "$1");
    HttpResponse<String> feed = product.get(path, null);
    assertEquals(200, feed.statusCode());
    assertTrue(feed.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
    assertTrue(feed.body().startsWith("BEGIN:VCALENDAR\r\n"));
    assertTrue(feed.body().contains("UID:meeting-" + open));
    assertFalse(feed.body().contains(closed.toString()));
    String body = path.replace(".ics", "/" + council.body + ".ics");
    assertTrue(product.get(body, null).body().contains("meeting-" + open));
    assertFalse(product.get(body, null).body().contains(closed.toString()));
    String inside = council.holders.get(0).session();
    assertTrue(new Visit(product, inside).open("/wheel/calendar.xhtml").status() == 200);
    visit.open("/wheel/calendar.xhtml").press("revoke");
    assertEquals(404, product.get(path, null).statusCode());
    assertEquals(404, product.get(path.replace(".ics", "x.ics"), null).statusCode());
    assertEquals(404, product.get("/wheel/feed/", null).statusCode());
  }

  @Test
  void a_member_sees_in_which_arenas_she_is_an_elector() {
    UUID member =
        UUID.fromString(
            product.read("SELECT CAST(id AS CHAR) FROM member WHERE number = '201674'").get(0));
    String text =
        new Visit(product, product.sessionOf(member)).open("/mine/association.xhtml").text();
    assertTrue(text.contains("Här är du med och påverkar"), text);
    assertTrue(text.contains("Region Mälarkusten"), text);
    assertTrue(text.contains("Distrikt Mälarkusten"), text);
  }

  private int reorganisations(String association) {
    return product.read("SELECT id FROM reorganisation WHERE association = ?", association).size();
  }

  private String association(String name) {
    String id = UUID.randomUUID().toString();
    product.update("INSERT INTO association (id, name) VALUES (?, ?)", id, name);
    product.update(
        "INSERT INTO association_place (id, association, kind, municipality, begins_on, ends_on)"
            + " VALUES (UUID(), ?, 'CITY', 'Mälarstad', '1900-01-01', '9999-01-01')",
        id);
    return id;
  }
}
