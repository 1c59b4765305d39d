package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.net.URL;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Voting in a browser: what goes well, and what is said when it does not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BoothIT {
  private static final String BALLOTS = "**/api/elections/*/ballots";

  private static Trial shared;

  @ArquillianResource URL address;
  private Product product;
  private Trial.Voter voter;
  private Chromium window;

  @BeforeEach
  void arrive() {
    product = new Product(address);
    if (shared == null) {
      shared = new Trial(product, "");
    }
    voter = shared.voter();
    window = shared.window(voter, Chromium.PHONE);
  }

  @AfterEach
  void nothing_breaks_the_content_policy() {
    window.close();
    assertEquals(List.of(), window.complaints());
  }

  @Test
  void a_vote_is_cast_and_found_on_the_board() {
    String tracker = visit().code(voter.code()).mark("Ja").review().cast("receipt").tracker();
    Page page = window.open(shared.board());
    page.fill("#tracker", tracker);
    page.click("#look");
    assertTrue(page.innerText("#found").startsWith("Ja. Valsedeln är mottagen"));
    page.fill("#tracker", tracker.substring(1) + "x");
    page.click("#look");
    assertTrue(page.innerText("#found").startsWith("Nej."));
    page.fill("#tracker", "abc");
    page.click("#look");
    assertTrue(page.innerText("#errors").contains("Du skrev 3"));
  }

  @Test
  void the_receipt_is_saved_with_tracker_board_and_the_server_s_signed_note() throws Exception {
    String tracker = visit().code(voter.code()).mark("Ja").review().cast("receipt").tracker();
    Page page = window.page();
    String note = page.textContent("[data-part=signed]");
    assertTrue(note.contains(tracker) && note.contains("— "), note);
    Download saved = page.waitForDownload(() -> page.click("[data-act=save]"));
    String file = Files.readString(saved.path());
    assertEquals("kvitto-" + shared.uuid() + ".txt", saved.suggestedFilename());
    for (String part : List.of(tracker, shared.uuid(), product.address() + shared.board(), note)) {
      assertTrue(file.contains(part), part);
    }
    assertFalse(file.matches("(?s).*\\b(Ja|Nej|Blankt)\\b.*"), "the receipt tells the choice");
  }

  @Test
  void whoever_votes_again_gets_another_tracker() {
    String first = visit().code(voter.code()).mark("Ja").review().cast("receipt").tracker();
    BoothVisit again = visit();
    assertTrue(window.page().isVisible("text=Du har redan röstat"));
    String second = again.code(voter.code()).mark("Nej").review().cast("receipt").tracker();
    assertFalse(first.equals(second));
  }

  @Test
  void a_wrong_code_is_told_before_anything_is_marked() {
    BoothVisit visit = visit();
    Page page = window.page();
    page.click("[data-act=to-code]:visible");
    visit.await("code");
    page.click("[data-act=enter-code]");
    assertTrue(page.innerText("[data-part=code-errors]").contains("Skriv koden"));
    page.fill("#code", mistyped());
    page.keyboard().press("Enter");
    page.waitForSelector("[data-part=code-errors]:has-text('Något tecken är fel')");
    assertEquals("true", page.getAttribute("#code", "aria-invalid"));
    assertEquals("code-errors", page.evaluate("document.activeElement.dataset.part"));
    page.fill("#code", shared.voter().code());
    page.keyboard().press("Enter");
    page.waitForSelector("[data-part=code-errors]:has-text('hör inte till dig')");
    page.fill("#code", voter.code().replace("-", ""));
    page.keyboard().press("Enter");
    visit.await("mark");
    assertEquals("", page.inputValue("#code"));
  }

  /** One character another than it was. */
  private String mistyped() {
    char last = voter.code().charAt(voter.code().length() - 1);
    return voter.code().substring(0, voter.code().length() - 1) + (last == '2' ? '3' : '2');
  }

  @Test
  void nothing_is_chosen_by_default_and_nothing_chosen_is_no_vote() {
    BoothVisit visit = visit().code(voter.code());
    Page page = window.page();
    assertEquals(0, page.locator("[data-part=paper] input:checked").count());
    page.click("[data-act=review]");
    assertTrue(page.innerText("[data-part=mark-errors]").contains("Du har inte valt något"));
    page.click("[data-part=mark-errors] a");
    assertEquals("q0-0", page.evaluate("document.activeElement.id"));
    visit.mark("Blankt").review();
    assertEquals("Blankt", page.innerText(".slip b"));
    page.click("[data-act=to-mark]:visible");
    visit.await("mark");
    visit.mark("Nej").review();
    assertEquals("Nej", page.innerText(".slip b"));
  }

  @Test
  void a_lost_answer_is_told_as_unknown_and_the_same_ballot_is_sent_again() {
    List<String> sent = new ArrayList<>();
    window
        .page()
        .route(
            BALLOTS,
            route -> {
              sent.add(route.request().postData());
              if (sent.size() == 1) {
                assertEquals(201, route.fetch().status());
                route.abort();
              } else {
                route.resume();
              }
            });
    BoothVisit visit = visit().code(voter.code()).mark("Ja").review().cast("unknown");
    String said = window.page().textContent("[data-panel=unknown] [data-part=sent-tracker]");
    assertEquals(said, visit.again("receipt").tracker());
    assertEquals(List.of(sent.get(0), sent.get(0)), sent);
  }

  @Test
  void without_a_connection_nothing_is_claimed_and_nothing_is_lost() {
    BoothVisit visit = visit().code(voter.code()).mark("Ja").review();
    window.offline(true);
    visit.cast("unknown").again("unknown");
    window.offline(false);
    assertEquals(43, visit.again("receipt").tracker().length());
  }

  @Test
  void a_fault_of_the_server_is_unknown_too() {
    window.page().route(BALLOTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
    visit().code(voter.code()).mark("Ja").review().cast("unknown");
  }

  @Test
  void a_session_that_has_ended_keeps_the_ballot() {
    BoothVisit visit = visit().code(voter.code()).mark("Ja").review();
    Page page = window.page();
    page.context().clearCookies();
    visit.cast("signed-out");
    page.context()
        .addCookies(
            List.of(
                new Cookie("radslag", product.sessionOf(voter.person()))
                    .setDomain("127.0.0.1")
                    .setPath("/")));
    assertEquals(43, visit.again("receipt").tracker().length());
  }

  @Test
  void an_answer_for_another_ballot_is_not_taken_for_a_receipt() {
    window
        .page()
        .route(
            BALLOTS,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(201)
                        .setBody("{\"tracker\":\"x\",\"receipt\":\"\"}")));
    visit().code(voter.code()).mark("Ja").review().cast("foreign");
  }

  @Test
  void a_record_that_was_changed_on_its_way_is_not_voted_on() {
    window
        .page()
        .route(
            "**/api/elections/*",
            route -> {
              String body = route.fetch().text().replace("budgetöverenskommelsen", "höjningen");
              route.fulfill(new Route.FulfillOptions().setStatus(200).setBody(body));
            });
    window.open(shared.booth());
    window.page().waitForSelector("[data-panel=changed]:not([hidden])");
  }

  @Test
  void paper_registered_meanwhile_is_told_and_the_booth_then_stays_shut() {
    BoothVisit visit = visit().code(voter.code()).mark("Ja").review();
    product.update(
        "UPDATE election_line SET state = 'PAPER' WHERE member = ? AND election ="
            + " (SELECT id FROM election WHERE uuid = ?)",
        voter.person().toString(),
        shared.uuid());
    visit.cast("refused");
    assertFalse(window.page().innerText("[data-part=refusal]").isBlank());
    window.open(shared.booth());
    assertTrue(window.page().isVisible("text=Du röstar på papper"));
    assertEquals(0, window.page().locator("#booth").count());
  }

  @Test
  void a_vote_that_closes_meanwhile_takes_nothing_and_says_so() {
    Trial closing = new Trial(product, "?once");
    Trial.Voter late = closing.voter();
    try (Chromium hers = closing.window(late, Chromium.PHONE)) {
      BoothVisit visit = new BoothVisit(hers, closing).code(late.code()).mark("Ja").review();
      closing.close();
      visit.cast("refused");
      assertFalse(hers.page().innerText("[data-part=refusal]").isBlank());
      hers.open(closing.booth());
      assertTrue(hers.page().isVisible("text=Omröstningen har stängt"));
      hers.look("booth-closed");
    }
  }

  @Test
  void where_one_may_vote_once_the_booth_is_shut_afterwards() {
    Trial once = new Trial(product, "?once");
    Trial.Voter first = once.voter();
    try (Chromium hers = once.window(first, Chromium.PHONE)) {
      new BoothVisit(hers, once).code(first.code()).mark("Ja").review().cast("receipt");
      hers.open(once.booth());
      assertTrue(hers.page().isVisible("text=Du har röstat"));
      assertEquals(0, hers.page().locator("#booth").count());
    }
  }

  @Test
  void a_server_that_cannot_be_reached_is_told_before_anything_is_asked() {
    window.page().route("**/api/elections/*", Route::abort);
    window.open(shared.booth());
    window.page().waitForSelector("[data-panel=unreached]:not([hidden])");
  }

  @Test
  void whoever_is_not_on_the_roll_is_told_why() {
    try (Chromium hers = new Chromium(product, product.sessionOf(stranger()), Chromium.PHONE)) {
      Page page = hers.open(shared.booth());
      assertTrue(page.isVisible("text=Du finns inte i röstlängden"));
      assertEquals(0, page.locator("#booth").count());
    }
  }

  private java.util.UUID stranger() {
    return java.util.UUID.fromString(
        product
            .read(
                "SELECT CAST(a.member AS CHAR) FROM affiliation a WHERE a.member NOT IN (SELECT"
                    + " r.member FROM election_line r JOIN election e ON e.id = r.election WHERE"
                    + " e.uuid = ? AND r.member IS NOT NULL) ORDER BY a.member LIMIT 1",
                shared.uuid())
            .get(0));
  }

  private BoothVisit visit() {
    return new BoothVisit(window, shared);
  }
}
