package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The booth and the board for everybody: by keyboard alone, on a phone, in both languages. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BoothLooksIT {
  private static final int MOST_TABS = 40;

  private static Trial shared;

  @ArquillianResource URL address;
  private Product product;

  @BeforeEach
  void arrive() {
    product = new Product(address);
    if (shared == null) {
      shared = new Trial(product, "?many");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void every_step_has_no_findings_at_any_width_in_any_light(String language) {
    Trial.Voter voter = shared.voter();
    try (Chromium window = shared.window(voter, Chromium.PHONE)) {
      Page page = window.open(shared.board() + "?lang=" + language);
      looks(window, language + "-board");
      BoothVisit visit = new BoothVisit(window, shared);
      assertEquals(language, page.getAttribute("html", "lang"));
      looks(window, language + "-1-question");
      page.click("[data-act=to-code]:visible");
      page.click("[data-act=enter-code]");
      looks(window, language + "-2-code");
      page.fill("#code", voter.code());
      page.click("[data-act=enter-code]");
      visit.await("mark");
      page.click("[data-act=review]");
      looks(window, language + "-3-mark");
      page.check("#q0-0");
      page.check("#q1-blank");
      page.check("#q3-2");
      visit.review();
      looks(window, language + "-4-review");
      visit.cast("receipt");
      looks(window, language + "-5-receipt");
      for (String panel : new String[] {"unknown", "signed-out", "later", "refused", "foreign"}) {
        show(page, panel);
        looks(window, language + "-6-" + panel);
      }
    }
  }

  private static void show(Page page, String panel) {
    page.evaluate(
        "name => document.querySelectorAll('[data-panel]').forEach(p => p.hidden = p.dataset.panel"
            + " !== name)",
        panel);
  }

  private static void looks(Chromium window, String name) {
    window.page().setViewportSize(Chromium.DESK, 900);
    window.look("booth-1280-" + name);
    window.page().setViewportSize(Chromium.PHONE, 900);
    window.prefer(ColorScheme.DARK);
    window.look("booth-375-dark-" + name);
    window.prefer(ColorScheme.LIGHT);
    window.look("booth-375-" + name);
  }

  @Test
  void a_vote_is_cast_by_keyboard_alone() {
    Trial.Voter voter = shared.voter();
    try (Chromium window = shared.window(voter, Chromium.PHONE)) {
      BoothVisit visit = new BoothVisit(window, shared);
      Page page = window.page();
      press(page, "[data-act=to-code]", "Enter");
      press(page, "#code", "");
      page.keyboard().type(voter.code());
      page.keyboard().press("Enter");
      visit.await("mark");
      assertTrue((boolean) page.evaluate("document.activeElement.tagName === 'H2'"));
      press(page, "#q0-0", "Space");
      page.keyboard().press("ArrowDown");
      press(page, "#q1-0", "Space");
      press(page, "#q1-2", "Space");
      press(page, "#q3-0", "Space");
      press(page, "[data-act=review]", "Enter");
      visit.await("review");
      assertEquals(
          "[Nej, Ann Wik, Cia Storm, Ingen, Dag]",
          page.locator(".slip b").allInnerTexts().toString());
      press(page, "[data-act=cast]", "Space");
      visit.await("receipt");
      assertEquals("Din röst ligger i valurnan", page.evaluate("document.activeElement.innerText"));
    }
  }

  /** Goes forward by the tabulator until the control has the focus, then presses the key. */
  private static void press(Page page, String control, String key) {
    Keyboard keyboard = page.keyboard();
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      keyboard.press("Tab");
      if ((boolean) page.evaluate("c => document.activeElement.matches(c)", control)) {
        if (!key.isEmpty()) {
          keyboard.press(key);
        }
        return;
      }
    }
    throw new AssertionError(control + " cannot be reached by keyboard");
  }

  @Test
  void the_result_is_what_was_chosen_and_stands_on_the_board() {
    Trial trial = new Trial(product, "?many");
    for (String choice : new String[] {"Ja", "Ja", "Nej"}) {
      Trial.Voter voter = trial.voter();
      try (Chromium window = trial.window(voter, Chromium.PHONE)) {
        BoothVisit visit = new BoothVisit(window, trial).code(voter.code());
        visit.mark(choice, "Bo Ek", "Skola", "Eva").review().cast("receipt");
      }
    }
    trial.count();
    try (Chromium window = new Chromium(product, null, Chromium.PHONE)) {
      Page page = window.open(trial.board());
      assertEquals(
          "[2 röster, 66,7 %, 1 röst, 33,3 %, 0 röster, 0,0 %]",
          page.locator(".bars")
              .first()
              .locator("dd")
              .allInnerTexts()
              .toString()
              .replace('\u00a0', ' '));
      looks(window, "sv-counted");
    }
  }
}
