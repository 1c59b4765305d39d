package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {

  @ArquillianResource URL address;

  private Product product;

  @BeforeEach
  void forgetEarlierTries() {
    product = new Product(address);
    product.update("DELETE FROM sign_in_try");
  }

  @Test
  void a_code_signs_in_once_and_leads_to_the_page_that_was_wanted() {
    String email = Registered.address("anna");
    UUID anna = Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email.toUpperCase(java.util.Locale.ROOT), "/rules/index.xhtml?x=1");
    String code = Letterbox.code(letterbox.next());
    visit.press("enter", "code", code);
    assertEquals("/rules/index.xhtml?x=1", visit.location().orElseThrow());
    assertEquals(1, sessions(anna));
    assertTrue(visit.open("/access/me.xhtml").text().contains("Anna Prov"));
  }

  @Test
  void a_used_code_opens_nothing_and_its_owner_is_told_once() {
    String email = Registered.address("anna");
    UUID anna = Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email, "/");
    Map<String, String> form = visit.form("enter");
    form.put("code", Letterbox.code(letterbox.next()));
    String page = form.remove("");
    assertTrue(visit.post(page, form).session().isPresent());
    for (int i = 0; i < 3; i++) {
      Visit thief = new Visit(product).post(page, form);
      assertTrue(thief.session().isEmpty());
      assertTrue(thief.text().contains("Koden går inte att använda längre"), thief.text());
    }
    assertTrue(letterbox.next().contains("redan hade använts"));
    assertEquals(2, letterbox.subjects().size());
    assertEquals(1, sessions(anna));
  }

  @Test
  void twenty_at_once_with_the_right_code_open_one_session() throws Exception {
    String email = Registered.address("anna");
    UUID anna = Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email, "/");
    Map<String, String> form = visit.form("enter");
    form.put("code", Letterbox.code(letterbox.next()));
    String page = form.remove("");
    assertEquals(1, opened(() -> new Visit(product).post(page, form).session().isPresent()));
    assertEquals(1, sessions(anna));
  }

  @Test
  void twenty_at_once_with_the_link_open_one_session() throws Exception {
    String email = Registered.address("anna");
    UUID anna = Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    asked(email, "/");
    String link = Letterbox.link(letterbox.next());
    assertEquals(
        1, opened(() -> new Visit(product).open(link).press("enter").session().isPresent()));
    assertEquals(1, sessions(anna));
  }

  @Test
  void looking_at_the_link_uses_nothing_up() {
    String email = Registered.address("anna");
    Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    asked(email, "/access/me.xhtml");
    String link = Letterbox.link(letterbox.next());
    for (int i = 0; i < 3; i++) {
      assertEquals(200, new Visit(product).open(link).status());
    }
    Visit other = new Visit(product).open(link).press("enter");
    assertEquals("/access/me.xhtml", other.location().orElseThrow());
  }

  @Test
  void after_five_wrong_codes_the_right_one_is_refused_but_the_link_still_opens() {
    String email = Registered.address("anna");
    Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email, "/");
    String mail = letterbox.next();
    String right = Letterbox.code(mail);
    String wrong = right.startsWith("0") ? "1000 0000" : "0000 0000";
    for (int left = 4; left > 0; left--) {
      visit.press("enter", "code", wrong);
      assertTrue(visit.text().contains("försök kvar"), visit.text());
      assertTrue(visit.text().contains(left == 1 ? "Ett försök" : left + " försök"));
    }
    Map<String, String> form = visit.form("enter");
    String page = form.remove("");
    visit.press("enter", "code", wrong);
    form.put("code", right);
    assertTrue(visit.post(page, form).session().isEmpty());
    Visit elsewhere = new Visit(product).open(Letterbox.link(mail)).press("enter");
    assertTrue(elsewhere.session().isPresent());
  }

  @Test
  void code_and_link_are_too_old_after_a_quarter_of_an_hour() {
    String email = Registered.address("anna");
    Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email, "/");
    String mail = letterbox.next();
    Clocks.whileAhead(
        product,
        java.time.Duration.ofMinutes(16),
        () -> {
          visit.press("enter", "code", Letterbox.code(mail));
          assertTrue(visit.text().contains("Koden går inte att använda längre"), visit.text());
          Visit link = new Visit(product).open(Letterbox.link(mail)).press("enter");
          assertTrue(link.text().contains("Länken går inte att använda längre"), link.text());
          assertTrue(visit.session().isEmpty() && link.session().isEmpty());
        });
  }

  @Test
  void those_who_share_an_address_choose_after_they_have_proved_it() {
    String email = Registered.address("familj");
    Registered.member(product, "Bo", email);
    UUID cia = Registered.member(product, "Cia", email);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email, "/access/me.xhtml");
    assertFalse(visit.body().contains("Bo Prov"));
    visit.press("enter", "code", Letterbox.code(letterbox.next()));
    assertEquals("/access/choose.xhtml", visit.location().orElseThrow());
    assertTrue(visit.session().isEmpty());
    visit.follow();
    String button = visit.buttonBeside("choose", cia);
    visit.press(button);
    assertTrue(visit.follow().text().contains("Cia Prov"), visit.text());
    assertEquals(1, sessions(cia));
    assertTrue(visit.open("/access/choose.xhtml").text().contains("bara en gång"));
  }

  @Test
  void nobody_is_chosen_who_does_not_have_the_address() {
    String email = Registered.address("familj");
    Registered.member(product, "Bo", email);
    Registered.member(product, "Cia", email);
    UUID stranger = Registered.member(product, "Eva", Registered.address("eva"));
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email, "/");
    visit.press("enter", "code", Letterbox.code(letterbox.next())).follow();
    visit.pressFirst("choose", "person", stranger.toString());
    assertEquals(0, sessions(stranger));
    assertTrue(visit.session().isEmpty());
  }

  @Test
  void signing_in_again_gives_a_new_session_and_ends_the_old() {
    String email = Registered.address("anna");
    Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email, "/");
    String first =
        visit.press("enter", "code", Letterbox.code(letterbox.next())).session().orElseThrow();
    visit.open("/access/sign-in.xhtml").press("send", "email", email).follow();
    String second =
        visit.press("enter", "code", Letterbox.code(letterbox.next())).session().orElseThrow();
    assertNotEquals(first, second);
    assertEquals(302, product.get("/access/me.xhtml", first).statusCode());
    assertEquals(200, product.get("/access/me.xhtml", second).statusCode());
  }

  @Test
  void signing_out_everywhere_ends_every_session_at_once() {
    String email = Registered.address("anna");
    UUID anna = Registered.member(product, "Anna", email);
    String phone = product.sessionOf(anna);
    Letterbox letterbox = new Letterbox(email);
    Visit visit = asked(email, "/");
    visit.press("enter", "code", Letterbox.code(letterbox.next()));
    String here = visit.session().orElseThrow();
    visit.open("/access/me.xhtml").press("everywhere");
    assertTrue(visit.session().isEmpty());
    for (String session : List.of(phone, here)) {
      assertEquals(302, product.get("/access/me.xhtml", session).statusCode());
    }
    assertTrue(visit.follow().text().contains("utloggad på alla enheter"));
  }

  @Test
  void one_device_is_signed_out_from_another_and_a_stranger_s_is_not() {
    UUID anna = Registered.member(product, "Anna", Registered.address("anna"));
    UUID eva = Registered.member(product, "Eva", Registered.address("eva"));
    String here = product.sessionOf(anna);
    String there = product.sessionOf(anna);
    String hers = product.sessionOf(eva);
    String evasDevice =
        product
            .read("SELECT CAST(id AS CHAR) FROM sign_in_session WHERE person = ?", eva.toString())
            .get(0);
    Visit visit = new Visit(product, here).open("/access/me.xhtml");
    visit.pressFirst("there", "device", evasDevice);
    visit.open("/access/me.xhtml").pressFirst("there");
    assertEquals(200, product.get("/access/me.xhtml", hers).statusCode());
    assertEquals(302, product.get("/access/me.xhtml", there).statusCode());
    assertEquals(200, product.get("/access/me.xhtml", here).statusCode());
  }

  private Visit asked(String email, String to) {
    Visit visit =
        new Visit(product)
            .open(
                "/access/sign-in.xhtml?to="
                    + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8))
            .press("send", "email", email);
    return visit.follow();
  }

  private long sessions(UUID person) {
    return product.read("SELECT 1 FROM sign_in_session WHERE person = ?", person.toString()).size();
  }

  private static int opened(Callable<Boolean> attempt) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(20);
    try {
      int opened = 0;
      for (Future<Boolean> one :
          hands.invokeAll(IntStream.range(0, 20).mapToObj(i -> attempt).toList())) {
        opened += one.get() ? 1 : 0;
      }
      return opened;
    } finally {
      hands.shutdownNow();
    }
  }
}
