package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.access.Role;

/**
 * The frame and every tag in a real browser, on the style guide of {@code src/test/webapp}: forms
 * on pages without state, the content policy, live regions, automatic accessibility.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LookIT {
  private static final String GUIDE = "/styleguide/index.xhtml";

  @ArquillianResource URL address;
  private Product product;
  private Chromium window;
  private Page page;

  @BeforeEach
  void visit() {
    product = new Product(address);
    window = new Chromium(product, null, Chromium.DESK);
    page = window.open(GUIDE);
  }

  @AfterEach
  void nothing_breaks_the_content_policy() {
    window.close();
    assertEquals(List.of(), window.complaints());
  }

  @Test
  void a_form_without_state_keeps_every_kind_of_field() {
    page.fill("#heading", "Öppna biblioteken");
    page.fill("#reasons", "Rad ett\nrad två");
    page.fill("#address", "a@example.org");
    page.fill("#day", "2027-01-20");
    page.selectOption("#route", "b");
    page.fill("[id='clauses:1:text']", "att det görs");
    page.evaluate("document.getElementById('hidden').value = 'carried'");
    page.click("#save");
    assertEquals(
        "saved Öppna biblioteken|Rad ett rad två|a@example.org|2027-01-20|b|carried|[null, att det"
            + " görs, null]",
        did());
  }

  @Test
  void what_is_refused_is_listed_takes_the_focus_and_leads_to_its_field() {
    page.fill("#heading", "En rubrik som är längre än tjugo tecken".substring(0, 20));
    page.evaluate("document.getElementById('heading').removeAttribute('maxlength')");
    page.fill("#heading", "En rubrik som är längre än tjugo tecken");
    page.fill("#day", "2027-01-20");
    page.evaluate("document.getElementById('day').type = 'text'");
    page.fill("#day", "i morgon");
    page.click("#save");
    assertEquals(3, page.locator("#errors li").count());
    assertTrue(page.locator("#errors .head").innerText().contains("3 uppgifter behöver rättas"));
    assertEquals("errors", page.evaluate("document.activeElement.id"));
    assertEquals("true", page.getAttribute("#heading", "aria-invalid"));
    assertEquals(
        "clauses:1:text-hint clauses:1:text-msg",
        page.getAttribute("[id='clauses:1:text']", "aria-describedby"));
    assertFalse(page.getAttribute("[id='clauses:0:text-field']", "class").contains("bad"));
    page.click("#errors a[href='#clauses:1:text']");
    assertEquals("clauses:1:text", page.evaluate("document.activeElement.id"));
    window.look("guide-refused");
  }

  @Test
  void a_refusal_of_the_use_case_stands_beside_its_field() {
    page.fill("#heading", "Upptagen");
    page.fill("[id='clauses:1:text']", "att det görs");
    page.click("#save");
    assertTrue(page.getAttribute("#heading-field", "class").contains("bad"));
    assertEquals(1, page.locator("#errors li").count());
  }

  @Test
  void a_button_in_a_repeated_row_acts_on_what_the_row_showed() {
    page.click("text='Ta rad 2'");
    assertEquals("took 2", did());
  }

  @Test
  void a_file_arrives_whole() {
    window.open("/styleguide/import.xhtml");
    page.setInputFiles(
        "#file",
        new FilePayload(
            "register.csv",
            "text/csv",
            "å;ä;ö\n".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    page.click("#send");
    assertEquals("uploaded register.csv 900000", did());
  }

  @Test
  void a_file_where_no_page_asks_for_one_is_refused() {
    page.evaluate("document.getElementById('motion').enctype = 'multipart/form-data'");
    page.click("#save");
    assertEquals("Det du skickade är för stort", page.innerText("h1"));
  }

  @Test
  void a_fault_shows_a_sentence_and_no_trace() {
    page.click("#fail");
    assertEquals("Något gick fel hos oss", page.innerText("h1"));
    assertFalse(page.content().contains("Exception"));
  }

  @Test
  void a_reader_who_only_reads_gets_no_session() {
    assertEquals(List.of(), window.cookies());
  }

  @Test
  void a_form_from_another_site_is_refused() {
    page.navigate("about:blank");
    page.setContent(
        "<form method=post action='"
            + product.address()
            + GUIDE
            + "'><input name='jakarta.faces.ViewState' value=stateless><button>x</button></form>");
    page.click("button");
    assertEquals("Du får inte göra det här", page.innerText("h1"));
  }

  @Test
  void ten_megabytes_in_a_form_get_a_page_and_not_a_fault() {
    page.evaluate("document.getElementById('hidden').value = 'x'.repeat(10000000)");
    page.click("#save");
    assertEquals("Det du skickade är för stort", page.innerText("h1"));
  }

  @Test
  void what_was_done_is_said_after_the_redirect_in_our_words_only() {
    window.open("/glossary.xhtml?done=common.frame.skip");
    assertEquals(0, page.locator("main .notice").count());
  }

  @Test
  void the_language_is_chosen_once_and_remembered() {
    page.click("footer a[lang=en]");
    assertEquals("en", page.getAttribute("html", "lang"));
    window.open("/glossary.xhtml");
    assertEquals("Glossary", page.innerText("h1"));
  }

  @Test
  void a_procedural_word_explains_itself() {
    page.click("button.term");
    assertTrue(page.isVisible("#term-clause"));
    window.look("guide-term");
  }

  @Test
  void a_live_region_follows_the_server_but_waits_for_the_writer() {
    String before = page.innerText("#count");
    page.fill("#typed", "halv mening");
    page.request().get(product.address() + "/live/styleguide?change");
    page.waitForCondition(() -> page.innerText(".connection").startsWith("Ansluten"));
    assertEquals(before, page.innerText("#count"));
    page.fill("#typed", "");
    page.focus("#heading");
    page.request().get(product.address() + "/live/styleguide?change");
    page.waitForCondition(() -> !page.innerText("#count").equals(before));
    assertEquals("heading", page.evaluate("document.activeElement.id"));
  }

  @Test
  void a_lost_connection_is_told_and_so_is_its_return() {
    page.clock().install();
    window.open(GUIDE);
    window.offline(true);
    page.evaluate("dispatchEvent(new Event('online'))");
    passesUntilTheStatusSays("Ingen kontakt med servern sedan kl.");
    window.offline(false);
    passesUntilTheStatusSays("Ansluten");
  }

  @Test
  void a_primefaces_table_renders_and_sorts_within_the_content_policy() {
    window.open("/styleguide/table.xhtml");
    page.waitForFunction("window.PrimeFaces && PrimeFaces.widgets.widget_clauses");
    assertEquals(3, page.locator("#clauses_data tr").count());
    window.look("guide-table");
    page.click("#clauses_head th");
    page.waitForSelector("#clauses_head th[aria-sort=ascending]");
    page.click("#clauses_head th");
    page.waitForSelector("#clauses_data tr:first-child:has-text('Att-sats 3')");
    assertEquals(List.of(), window.cookies());
  }

  @Test
  void a_reader_who_has_signed_in_gets_her_own_menu() {
    assertEquals(0, page.locator(".wide-only a", containing("Register")).count());
    UUID officer = UUID.randomUUID();
    product.grant(officer, Role.OFFICE, null);
    try (Chromium hers = new Chromium(product, product.sessionOf(officer), Chromium.DESK)) {
      Page signedIn = hers.open(GUIDE);
      assertEquals(1, signedIn.locator(".wide-only a", containing("Register")).count());
      assertEquals(List.of("radslag"), hers.cookies());
      assertEquals(List.of(), hers.complaints());
    }
  }

  @Test
  void the_clock_of_the_page_is_the_product_s() {
    assertEquals("om 3 dagar", page.innerText(".lead time + time"));
  }

  @ParameterizedTest
  @ValueSource(strings = {GUIDE, "/glossary.xhtml", "/accessibility.xhtml", "/nowhere.xhtml"})
  void a_page_has_no_findings_and_no_sideways_scroll(String path) {
    window.open(path);
    for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.setViewportSize(width, 900);
        window.prefer(scheme);
        window.look(
            "guide-"
                + width
                + "-"
                + scheme.name().toLowerCase(Locale.ROOT)
                + path.replace('/', '-'));
      }
    }
  }

  /** The page's own timers, ten seconds at a time, until it says so. */
  private void passesUntilTheStatusSays(String beginning) {
    page.waitForCondition(
        () -> {
          page.clock().fastForward(10_000);
          return page.innerText(".connection").startsWith(beginning);
        });
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private String did() {
    return page.innerText("#did");
  }
}
