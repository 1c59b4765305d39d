package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;

/** The guide, the directory and the report, as members of the demo district meet them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GuidePagesIT {

  private static final String ROUTES =
      "/guide/index.xhtml?about=municipality&actor=politicians&weight=principle&pace=weeks&form=";

  @ArquillianResource URL address;

  private Product product;
  private String member;

  @BeforeEach
  void meet() {
    product = new Product(address);
    member = session("201674");
  }

  @Test
  void five_questions_lead_to_open_routes_and_back_leads_back() {
    try (Chromium window = new Chromium(product, member, Chromium.PHONE)) {
      Page page = window.open("/guide/index.xhtml");
      window.look("guide-first");
      answer(page, "about", "municipality", 1);
      answer(page, "actor", "politicians", 2);
      answer(page, "weight", "principle", 3);
      window.look("guide-fourth");
      answer(page, "pace", "weeks", 4);
      answer(page, "form", "write", 5);
      assertThat(page.locator(".now")).containsText("Passar bäst");
      assertThat(page.locator("main")).containsText("Distriktsstyrelsen");
      window.look("guide-routes-phone");
      page.goBack();
      assertThat(page.locator("h1")).containsText("Vill du skriva själv");
    }
    try (Chromium desk = new Chromium(product, member, Chromium.DESK)) {
      desk.open(ROUTES + "speak");
      desk.look("guide-routes-desk");
    }
  }

  private static void answer(Page page, String field, String value, int number) {
    assertThat(page.locator(".eyebrow")).containsText("Fråga " + number + " av högst 5");
    page.check("#" + field + "-" + value);
    page.click("main button[type=submit]");
  }

  @Test
  void an_answer_that_cannot_be_given_is_asked_for_again() {
    String page = product.get("/guide/index.xhtml?about=%3Cscript%3E", member).body();
    assertTrue(page.contains("Vad gäller det?"), page);
    assertFalse(page.contains("<script>\""), page);
    String skipped = product.get(ROUTES + "shout", member).body();
    assertTrue(skipped.contains("Vill du skriva själv"), skipped);
  }

  @Test
  void the_directory_shows_representatives_and_each_chooses_her_own_channel() {
    String holder = session("222765");
    Visit choosing = new Visit(product, holder).open("/guide/channel.xhtml");
    choosing.press("choose", "email", "inte en adress", "phone", "", "words", "");
    assertTrue(choosing.text().contains("ser inte ut som en e-postadress"), choosing.text());
    String mark = "Prov " + UUID.randomUUID();
    choosing
        .open("/guide/channel.xhtml")
        .press("choose", "email", "prov@kommun.example", "phone", "", "words", mark);
    String district =
        product
            .read(
                "SELECT CAST(id AS CHAR) FROM arena WHERE kind = 'DISTRICT' AND ends_on > '2027-02-01'"
                    + " ORDER BY begins_on")
            .get(0);
    for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
      try (Chromium window = new Chromium(product, member, width)) {
        Page page = window.open("/guide/directory.xhtml?arena=" + district);
        assertThat(page.locator("main")).containsText("Föreningarnas ordförande");
        window.look("directory-" + width);
      }
    }
    assertEquals(404, product.get("/guide/directory.xhtml?arena=x", member).statusCode());
    assertEquals(302, product.get("/guide/directory.xhtml", null).statusCode());
  }

  @Test
  void the_report_is_a_page_with_a_chart_and_a_file_and_refuses_a_period_backwards() {
    for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
      try (Chromium window = new Chromium(product, member, width)) {
        Page page = window.open("/report/index.xhtml");
        assertThat(page.locator("svg[role=img]")).hasCount(1);
        assertThat(page.locator("main")).containsText("Beslut efter modell");
        window.look("report-" + width);
      }
    }
    HttpResponse<String> file = product.get("/report/index.xhtml?as=csv", member);
    assertEquals(200, file.statusCode());
    assertTrue(file.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
    assertTrue(file.body().contains("Tabell;Vad;Mått;Värde"), file.body());
    assertTrue(file.body().lines().count() < 5_000);
    String refused =
        product.get("/report/index.xhtml?from=2027-01-02&through=2026-01-01", member).body();
    assertTrue(refused.contains("ligger före den första"), refused);
    assertEquals(302, product.get("/report/index.xhtml", null).statusCode());
  }

  @Test
  void an_auditor_reads_the_report_and_not_the_directory() {
    UUID staff = UUID.randomUUID();
    product.grant(staff, Role.AUDITOR, null);
    assertEquals(200, product.get("/report/index.xhtml", product.sessionOf(staff)).statusCode());
    assertEquals(403, product.get("/guide/directory.xhtml", product.sessionOf(staff)).statusCode());
  }

  private String session(String number) {
    return product.sessionOf(
        UUID.fromString(
            product.read("SELECT CAST(id AS CHAR) FROM member WHERE number = ?", number).get(0)));
  }
}
