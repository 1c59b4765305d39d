package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.record.Json;

/** What leaves the browser after the first mark: one ballot, and in it nothing but a ballot. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BoothTrafficIT {
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
  void leave() {
    window.close();
  }

  @Test
  void nothing_but_the_ballot_leaves_after_the_first_mark() {
    BoothVisit visit = vote();
    requireOnlyTheBallot(visit.requests());
    requireNothingKept(window.page());
  }

  /** The check must be able to fail: each of these booths tells the choice in another way. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sending.js  | body: ballot       | body: ballot.replace('{', '{\"choice\":\"Ja\",')",
        "sending.js  | fetch(address,     | fetch(address + '?choice=Ja',",
        "sending.js  | \"Content-Type\"   | \"X-Choice\": \"Ja\", \"Content-Type\"",
        "marking.js  | faults: () =>      | faults: () => fetch('/booth/group.js?Ja') &&",
        "booth.js    | slips(find(        | localStorage.setItem('c', 'Ja'), slips(find(",
        "booth.js    | slips(find(        | history.replaceState(0, '', '#Ja'), slips(find(",
        "booth.js    | slips(find(        | document.cookie = 'c=Ja', slips(find("
      })
  void a_booth_that_tells_the_choice_is_found_out(String file, String from, String to)
      throws Exception {
    String whole = Files.readString(Path.of("src/main/webapp/booth", file));
    assertTrue(whole.contains(from), from);
    window
        .page()
        .route(
            "**/booth/" + file,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(whole.replace(from, to))));
    assertThrows(
        AssertionError.class,
        () -> {
          BoothVisit visit = new BoothVisit(window, shared).code(voter.code());
          visit.mark("Ja").review();
          window.page().click("[data-act=cast]");
          window.page().waitForCondition(() -> !visit.requests().isEmpty());
          requireOnlyTheBallot(visit.requests());
          requireNothingKept(window.page());
        });
  }

  private BoothVisit vote() {
    return new BoothVisit(window, shared).code(voter.code()).mark("Ja").review().cast("receipt");
  }

  /** The address and the headers hold what they always hold; the body is a ballot and no more. */
  private void requireOnlyTheBallot(List<Request> requests) {
    assertEquals(1, requests.size(), () -> requests.stream().map(Request::url).toList().toString());
    Request request = requests.get(0);
    assertEquals("POST", request.method());
    assertEquals(product.address() + "/api/elections/" + shared.uuid() + "/ballots", request.url());
    assertEquals(
        List.of(),
        request.headers().keySet().stream()
            .filter(
                name ->
                    !name.matches(
                        "accept.*|content-type|referer|user-agent|sec-ch-ua.*|cookie|origin"))
            .toList());
    byte[] body = request.postData().getBytes(StandardCharsets.UTF_8);
    Election election = election();
    Ballot ballot =
        org.junit.jupiter.api.Assertions.assertDoesNotThrow(
            () -> Ballot.Outer.read(body).inner(election), "the body is no ballot");
    assertEquals(election.questions().size(), ballot.answers().size());
    assertTrue(request.postData().matches("[^\\x00-\\x1f ]+"), "the body has blanks");
  }

  private Election election() {
    Json one =
        Json.compact(
            product
                .get("/api/elections/" + shared.uuid(), null)
                .body()
                .getBytes(StandardCharsets.UTF_8));
    String record =
        assertInstanceOf(Json.class, one.asMembers("election").values().get("election"))
            .asText("record");
    return Election.read(record.getBytes(StandardCharsets.UTF_8));
  }

  /** Neither storage, nor cookies, nor the address, nor a field on the page. */
  private static void requireNothingKept(Page page) {
    assertEquals(
        List.of(0, 0, "", "", 0),
        page.evaluate(
            "[localStorage.length, sessionStorage.length,"
                + " document.cookie.replace(/^radslag=[^;]*/, ''), location.hash,"
                + " document.querySelectorAll('input:checked, input[type=hidden]').length]"));
  }
}
