package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A meeting on the chair's screen and on members' phones at once, and what forgers meet. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MeetingPagesIT {

  @ArquillianResource URL address;

  private Product product;
  private Council council;
  private UUID meeting;

  @BeforeEach
  void a_council_is_called() {
    product = new Product(address);
    council = new Council(product, 3);
    meeting = council.meeting(true);
  }

  @Test
  void a_chair_takes_an_item_from_acclamation_over_a_count_to_the_gavel() {
    try (Chromium desk = new Chromium(product, council.chair.session(), Chromium.DESK);
        Chromium phone = new Chromium(product, council.holders.get(0).session(), Chromium.PHONE);
        Chromium other = new Chromium(product, council.holders.get(1).session(), Chromium.PHONE)) {
      Page chair = desk.open("/meetings/lead.xhtml?id=" + meeting);
      Page member = phone.open("/meetings/meeting.xhtml?id=" + meeting);
      Page second = other.open("/meetings/meeting.xhtml?id=" + meeting);
      phone.look("meeting-called");
      member.click("#arrive");
      second.click("#arrive");
      assertThat(chair.locator("[data-live=bar]")).containsText("Fyllda platser: 2 av 3");
      desk.look("lead-called");
      chair.click("#open-meeting");
      chair.click("#take-up");
      desk.look("lead-item");
      chair.click("#carried");
      assertThat(member.locator("[data-live=now]")).containsText("Ordföranden finner bifall");
      phone.look("meeting-found");
      member.click("#request");
      assertThat(chair.locator("[data-live=acts]")).containsText("Votering är begärd");
      assertThat(chair.locator("#strike")).hasCount(0);
      desk.look("lead-requested");
      chair.click("#prepare");
      chair.click("#open-vote");
      desk.look("lead-voting");
      vote(phone, member, "YES");
      vote(other, second, "YES");
      assertThat(chair.locator("[data-live=count]")).containsText("2 av 2 har röstat");
      assertThat(chair.locator("main")).not().containsText("Bifall");
      chair.click("#close-vote");
      desk.look("lead-counted");
      chair.click("#strike-vote");
      assertThat(chair.locator("#decided")).hasText("Bifall");
      desk.look("lead-decided");
      assertThat(member.locator("[data-live=agenda]")).containsText("Rådet säger upp lokalen.");
      phone.look("meeting-decided");
      chair.click("#close-meeting");
      desk.open("/meetings/minutes.xhtml?id=" + meeting);
      assertThat(chair.locator("main")).containsText("Ja 2, nej 0, avstod 0, röstade inte 0");
      desk.look("minutes");
    }
  }

  private void vote(Chromium window, Page page, String choice) {
    assertThat(page.locator("input[name=choice]")).hasCount(3);
    assertThat(page.locator("input[name=choice]:checked")).hasCount(0);
    page.click("#review");
    assertThat(page.locator("#errors")).containsText("Välj ja, nej eller avstår.");
    page.check("input[value=" + choice + "]");
    window.look("ballot");
    page.click("#review");
    assertThat(page.locator(".slip")).containsText("Ja");
    window.look("ballot-review");
    page.click("#cast");
    assertThat(page.locator("main")).containsText("Din röst är avgiven.");
    window.look("ballot-cast");
  }

  @Test
  void the_roll_list_is_shown_when_the_vote_is_counted_and_not_before() {
    UUID vote = openVote();
    String member = council.holders.get(0).session();
    cast(0, vote, "NO");
    String open = product.get("/meetings/vote.xhtml?id=" + vote, member).body();
    assertTrue(open.contains("visas när voteringen är räknad"), open);
    assertTrue(open.contains("1 av 3 har röstat"), open);
    chair().press("close-vote");
    String closed = product.get("/meetings/vote.xhtml?id=" + vote, member).body();
    assertTrue(closed.contains("0 ja räcker inte"), closed);
    assertTrue(closed.contains("röstade inte"), closed);
    try (Chromium window = new Chromium(product, member, Chromium.PHONE)) {
      window.open("/meetings/vote.xhtml?id=" + vote);
      window.look("vote-result-phone");
    }
  }

  @Test
  void a_vote_cannot_be_cast_for_somebody_else_nor_after_the_close() {
    UUID vote = openVote();
    Visit holder = at(0);
    Map<String, String> ballot = holder.press("review", "choice", "YES").form("cast");
    Council.Person stranger = council.member(0);
    Visit forger = new Visit(product, stranger.session()).open(page());
    forger.post(ballot.get(""), without(ballot));
    assertEquals(403, forger.status());
    assertEquals("0", votes(vote));
    holder.press("cast");
    assertEquals("1", votes(vote));
    Visit again = new Visit(product, council.holders.get(0).session()).open(page());
    again.post(ballot.get(""), without(ballot));
    assertEquals("1", votes(vote));
    chair().press("close-vote");
    Visit late = new Visit(product, council.holders.get(1).session()).open(page());
    late.post(ballot.get(""), without(ballot));
    assertTrue(late.text().contains("Voteringen är stängd"), late.text());
    assertEquals("1", votes(vote));
  }

  @Test
  void another_bodys_presidium_stays_outside() {
    Council elsewhere = new Council(product, 1);
    String other = elsewhere.chair.session();
    assertEquals(403, product.get("/meetings/lead.xhtml?id=" + meeting, other).statusCode());
    assertEquals(403, product.get("/meetings/agenda.xhtml?id=" + meeting, other).statusCode());
    Map<String, String> open =
        new Visit(product, council.chair.session()).open(lead()).form("open-meeting");
    Visit forger = new Visit(product, other).open("/meetings/index.xhtml");
    forger.post(open.get(""), without(open));
    assertEquals(403, forger.status());
    UUID closed = council.meeting(false);
    assertEquals(403, product.get("/meetings/meeting.xhtml?id=" + closed, other).statusCode());
    assertEquals(403, product.get("/meetings/minutes.xhtml?id=" + closed, other).statusCode());
    assertEquals(403, product.get("/live/" + closed, other).statusCode());
    for (String unknown : new String[] {UUID.randomUUID().toString(), "x", ""}) {
      assertEquals(404, product.get("/meetings/meeting.xhtml?id=" + unknown, other).statusCode());
      assertEquals(404, product.get("/meetings/vote.xhtml?id=" + unknown, other).statusCode());
      assertEquals(404, product.get("/live/" + unknown, other).statusCode());
    }
    assertEquals(302, product.get("/live/" + meeting, null).statusCode());
  }

  @Test
  void a_stream_says_that_something_changed_and_nothing_else() throws Exception {
    HttpResponse<InputStream> stream =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(product.address() + "/live/" + meeting))
                    .header("Cookie", "radslag=" + council.holders.get(0).session())
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream events = stream.body()) {
      assertEquals(200, stream.statusCode());
      assertTrue(
          stream.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
      assertEquals("retry: 3000\n: connected", event(events));
      chair().press("open-meeting");
      String told = event(events);
      while (told.equals(":")) {
        told = event(events);
      }
      assertTrue(told.matches("data: \\d+"), told);
    }
  }

  @Test
  void what_a_meeting_is_told_is_text_whatever_it_looks_like() {
    Visit agenda =
        new Visit(product, council.chair.session()).open("/meetings/agenda.xhtml?id=" + meeting);
    agenda.press(
        "save",
        "title",
        "<script>alert(1)</script>\u202e",
        "text",
        "</p><img src=x onerror=alert(1)>",
        "proposal",
        "#{1+1} ${1+1}");
    String page = product.get(page(), council.holders.get(0).session()).body();
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    assertTrue(page.contains("&lt;img src=x"), page);
    assertTrue(page.contains("#{1+1}"), page);
  }

  private UUID openVote() {
    for (int i = 0; i < 3; i++) {
      at(i).press("arrive");
    }
    chair().press("open-meeting");
    chair().press("take-up");
    chair().press("prepare", "question", "Säga upp?", "yes", "Ja då", "no", "Nej då");
    chair().press("open-vote");
    return UUID.fromString(
        product
            .read("SELECT CAST(id AS CHAR) FROM vote WHERE meeting = ?", meeting.toString())
            .get(0));
  }

  private void cast(int holder, UUID vote, String choice) {
    at(holder).press("review", "choice", choice).press("cast");
    assertEquals("1", votes(vote));
  }

  private String votes(UUID vote) {
    return product.read("SELECT COUNT(*) FROM cast_vote WHERE vote = ?", vote.toString()).get(0);
  }

  private Visit chair() {
    return new Visit(product, council.chair.session()).open(lead());
  }

  private Visit at(int holder) {
    return new Visit(product, council.holders.get(holder).session()).open(page());
  }

  private String lead() {
    return "/meetings/lead.xhtml?id=" + meeting;
  }

  private String page() {
    return "/meetings/meeting.xhtml?id=" + meeting;
  }

  private static Map<String, String> without(Map<String, String> form) {
    Map<String, String> fields = new java.util.LinkedHashMap<>(form);
    fields.remove("");
    return fields;
  }

  /** The next block of the stream, without the empty line that ends it. */
  private static String event(InputStream events) throws IOException {
    StringBuilder block = new StringBuilder();
    int next;
    while ((next = events.read()) >= 0 && block.length() < 200) {
      block.append((char) next);
      if (block.toString().endsWith("\n\n")) {
        break;
      }
    }
    return new String(block.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .strip();
  }
}
