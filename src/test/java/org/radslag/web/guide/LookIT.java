package org.radslag.web.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The frame and every tag in a real browser: forms on pages without state, the content policy, live
 * regions, automatic accessibility.
 */
class LookIT {
  static StyleGuideServer server;
  static Playwright playwright;
  static Browser browser;

  final List<String> complaints = new ArrayList<>();
  BrowserContext context;
  Page page;

  @BeforeAll
  static void open() throws Exception {
    server = StyleGuideServer.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
    server.close();
  }

  @BeforeEach
  void visit() {
    show(1280, ColorScheme.LIGHT);
    page.navigate(server.address() + "/");
  }

  @AfterEach
  void nothing_breaks_the_content_policy() {
    context.close();
    assertEquals(
        List.of(), complaints.stream().filter(c -> c.contains("Content Security Policy")).toList());
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
        "saved Öppna biblioteken|Rad ett rad två|a@example.org|2027-01-20|b|carried|[null, att det görs, null]",
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
    picture("refused");
    assertNoFindings();
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
    page.navigate(server.address() + "/membership/import.xhtml");
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
    assertEquals(List.of(), context.cookies());
  }

  @Test
  void a_form_from_another_site_is_refused() {
    page.navigate("about:blank");
    page.setContent(
        "<form method=post action='"
            + server.address()
            + "/index.xhtml'><input name='jakarta.faces.ViewState' value=stateless><button>x</button></form>");
    page.click("button");
    assertEquals("Du får inte göra det här", page.innerText("h1"));
  }

  @Test
  void ten_megabytes_in_a_form_get_a_page_and_not_a_fault() {
    page.evaluate("document.getElementById('heading').removeAttribute('maxlength')");
    page.evaluate("document.getElementById('reasons').value = 'å'.repeat(5000000)");
    page.click("#save");
    assertEquals("Det du skickade är för stort", page.innerText("h1"));
  }

  @Test
  void what_was_done_is_said_after_the_redirect_in_our_words_only() {
    page.navigate(server.address() + "/glossary.xhtml?done=common.frame.skip");
    assertEquals(0, page.locator("main .notice").count());
  }

  @Test
  void the_language_is_chosen_once_and_remembered() {
    page.click("footer a[lang=en]");
    assertEquals("en", page.getAttribute("html", "lang"));
    page.navigate(server.address() + "/glossary.xhtml");
    assertEquals("Glossary", page.innerText("h1"));
  }

  @Test
  void a_procedural_word_explains_itself() {
    page.click("button.term");
    assertTrue(page.isVisible("#term-clause"));
    picture("term");
  }

  @Test
  void a_live_region_follows_the_server_but_waits_for_the_writer() {
    String before = page.innerText("#count");
    page.fill("#typed", "halv mening");
    page.request().get(server.address() + "/live/guide?change");
    page.waitForCondition(() -> page.innerText(".connection").startsWith("Ansluten"));
    assertEquals(before, page.innerText("#count"));
    page.fill("#typed", "");
    page.focus("#heading");
    page.request().get(server.address() + "/live/guide?change");
    page.waitForCondition(() -> !page.innerText("#count").equals(before));
    assertEquals("heading", page.evaluate("document.activeElement.id"));
  }

  @Test
  void a_lost_connection_is_told_and_so_is_its_return() {
    context.setOffline(true);
    page.evaluate("dispatchEvent(new Event('online'))");
    page.waitForCondition(
        () -> page.innerText(".connection").startsWith("Ingen kontakt med servern sedan kl."),
        slowly());
    context.setOffline(false);
    page.waitForCondition(() -> page.innerText(".connection").startsWith("Ansluten"), slowly());
  }

  @ParameterizedTest
  @CsvSource({"375,LIGHT", "375,DARK", "1280,LIGHT", "1280,DARK"})
  void the_style_guide_has_no_findings_and_no_sideways_scroll(int width, ColorScheme scheme) {
    for (String path : List.of("/", "/glossary.xhtml", "/accessibility.xhtml", "/nowhere.xhtml")) {
      context.close();
      show(width, scheme);
      page.navigate(server.address() + path);
      picture(width + "-" + scheme.name().toLowerCase() + path.replace('/', '-'));
      assertNoFindings();
      for (int narrow : List.of(width, 320)) {
        page.setViewportSize(narrow, 900);
        assertEquals(
            true,
            page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
            path + " at " + narrow);
      }
    }
  }

  private void show(int width, ColorScheme scheme) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale("sv-SE"));
    page = context.newPage();
    page.onConsoleMessage(m -> complaints.add(m.text()));
  }

  private static Page.WaitForConditionOptions slowly() {
    return new Page.WaitForConditionOptions().setTimeout(25_000);
  }

  private String did() {
    return page.innerText("#did");
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/styleguide/" + name + ".png"))
            .setFullPage(true));
  }

  private void assertNoFindings() {
    assertEquals(
        List.of(),
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(v -> v.getId() + " " + v.getNodes().get(0).getHtml())
                .toList());
  }
}
