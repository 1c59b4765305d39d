package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What neither a stranger at the door nor whoever has the database learns. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInSilenceIT {

  @ArquillianResource URL address;

  private Product product;

  @BeforeEach
  void forgetEarlierTries() {
    product = new Product(address);
    product.update("DELETE FROM sign_in_try");
  }

  @Test
  void an_unknown_address_is_answered_like_a_known_one() {
    String known = Registered.address("anna");
    Registered.member(product, "Anna", known);
    String unknown = Registered.address("none");
    Visit insider = new Visit(product).open("/access/sign-in.xhtml");
    Visit stranger = new Visit(product).open("/access/sign-in.xhtml");
    insider.press("send", "email", known);
    stranger.press("send", "email", unknown);
    assertEquals(insider.status(), stranger.status());
    assertEquals(
        masked(insider.location().orElseThrow()), masked(stranger.location().orElseThrow()));
    new Letterbox(known).next();
    insider.follow();
    stranger.follow();
    assertEquals(masked(insider.body()), masked(stranger.body()));
    for (int i = 0; i < 6; i++) {
      if (i < 5) {
        insider.press("enter", "code", "00000000");
        stranger.press("enter", "code", "00000000");
      }
      assertEquals(masked(insider.body()), masked(stranger.body()));
    }
    assertEquals(List.of(), new Letterbox(unknown).subjects());
  }

  @Test
  void the_fourth_request_in_a_quarter_of_an_hour_is_refused_whoever_has_the_address() {
    String known = Registered.address("anna");
    Registered.member(product, "Anna", known);
    String unknown = Registered.address("none");
    for (String email : List.of(known, unknown)) {
      for (int i = 0; i < 3; i++) {
        assertEquals(302, ask(email).status());
      }
      Visit refused = ask(email);
      assertEquals(200, refused.status());
      assertTrue(refused.text().contains("redan skickat flera koder"), refused.text());
    }
    Clocks.whileAhead(
        product, java.time.Duration.ofMinutes(16), () -> assertEquals(302, ask(known).status()));
  }

  @Test
  void three_hundred_requests_from_one_network_are_enough_for_a_quarter_of_an_hour() {
    assertEquals(302, ask(Registered.address("first")).status());
    product.update(
        "INSERT INTO sign_in_try (bucket, tried_at) SELECT t.bucket, t.tried_at FROM sign_in_try t"
            + " JOIN seq_1_to_299 ON t.bucket IN (SELECT b.bucket FROM (SELECT bucket FROM"
            + " sign_in_try ORDER BY id LIMIT 1) b)");
    Visit refused = ask(Registered.address("next"));
    assertEquals(200, refused.status());
    assertTrue(refused.text().contains("från ditt nätverk"), refused.text());
  }

  @Test
  void an_address_that_is_none_is_refused_with_a_sentence_and_leaves_nothing_behind() {
    int before = product.read("SELECT 1 FROM sign_in_request").size();
    for (String email :
        List.of("anna", "a@b@c", "x@example.org\r\nBcc: y@example.org", "å".repeat(300))) {
      Visit refused = ask(email);
      assertEquals(200, refused.status());
      assertTrue(refused.text().contains("rättas"), refused.text());
    }
    assertEquals(before, product.read("SELECT 1 FROM sign_in_request").size());
  }

  @Test
  void no_code_link_or_session_can_be_read_in_the_database() throws SQLException {
    String email = Registered.address("anna");
    UUID anna = Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = new Visit(product).open("/access/sign-in.xhtml").press("send", "email", email);
    visit.follow();
    String mail = letterbox.next();
    String code = Letterbox.code(mail);
    String key = Letterbox.link(mail).replaceFirst(".*key=", "");
    String session = visit.press("enter", "code", code).session().orElseThrow();
    String paper = Letters.print(product, anna);
    assertEquals(
        List.of(), found(List.of(code, key, session, paper, paper.replace("-", "")), List.of()));
    assertEquals(
        List.of(), found(List.of(code.replace(" ", "")), List.of("member", "paid_period")));
    assertFalse(found(List.of(email), List.of()).isEmpty(), "the search finds what is there");
  }

  @Test
  void a_mail_is_emptied_when_it_has_left() {
    String email = Registered.address("anna");
    Registered.member(product, "Anna", email);
    ask(email);
    new Letterbox(email).next();
    List<String> states = List.of();
    for (int i = 0; i < 100 && !states.equals(List.of("SENT")); i++) {
      states = product.read("SELECT state FROM outgoing_mail WHERE address = ?", email);
    }
    assertEquals(List.of("SENT"), states);
    assertEquals(
        List.of(),
        product.read(
            "SELECT id FROM outgoing_mail WHERE address = ? AND letter IS NOT NULL", email));
  }

  @Test
  void an_address_outside_is_never_returned_to() {
    for (String to : List.of("//example.com", "https://example.com", "/%5Cexample.com")) {
      Visit visit = new Visit(product).open("/access/sign-in.xhtml?to=" + to);
      assertEquals("/", visit.form("send").get("to"), to);
    }
  }

  private Visit ask(String email) {
    return new Visit(product).open("/access/sign-in.xhtml").press("send", "email", email);
  }

  /** Ids, times and nonces differ between any two answers. */
  private static String masked(String answer) {
    return answer
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("\\d{2}\\.\\d{2}(\\.\\d{2})?", "TIME")
        .replaceAll("csp.init\\('[^']*'\\)|nonce=\"[^\"]*\"", "NONCE");
  }

  /** Tables and columns in which one of the texts stands. */
  private static List<String> found(List<String> texts, List<String> passedOver)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = Product.connect();
        Statement statement = connection.createStatement();
        ResultSet tables =
            connection.getMetaData().getTables("radslag", null, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        if (!passedOver.contains(table)) {
          try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            search(rows, table, texts, found);
          }
        }
      }
    }
    return found;
  }

  private static void search(ResultSet rows, String table, List<String> texts, List<String> found)
      throws SQLException {
    while (rows.next()) {
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        Object value = rows.getObject(column);
        String text =
            value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : String.valueOf(value);
        if (value != null && texts.stream().anyMatch(text::contains)) {
          found.add(table + "." + rows.getMetaData().getColumnName(column));
        }
      }
    }
  }
}
