package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page, the rule set and the trail, as the demo's people meet them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StartPageIT {

  private static final String MEMBER = "201674";
  private static final String OFFICE = "240069";
  private static final String AUDITOR = "209640";

  @ArquillianResource URL address;

  @ParameterizedTest
  @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
  void a_member_meets_the_nearest_thing_to_do(int width) {
    Product product = new Product(address);
    try (Chromium window = new Chromium(product, session(product, MEMBER), width)) {
      window.open("/index.xhtml");
      assertEquals("Mina kommande tillfällen", window.page().innerText("h1"));
      assertTrue(window.page().innerText("main").contains("Öppna skolbiblioteken på loven"));
      assertTrue(window.page().innerText("aside").contains("Mälarstad Ekudden"));
      window.look("start-" + width);
      window.page().click("main a.btn[href*='write.xhtml?motion=']");
      assertTrue(window.page().inputValue("#title").contains("Öppna skolbiblioteken på loven"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
  void a_stranger_meets_what_it_is_and_the_way_in(int width) {
    try (Chromium window = new Chromium(new Product(address), null, width)) {
      window.open("/");
      window.look("start-stranger-" + width);
      window.page().click("main a.btn.primary");
      assertTrue(window.page().url().contains("/access/sign-in.xhtml"));
    }
  }

  @Test
  void the_office_meets_its_work() {
    Product product = new Product(address);
    try (Chromium window = new Chromium(product, session(product, OFFICE), Chromium.DESK)) {
      window.open("/index.xhtml");
      assertTrue(window.page().innerText("aside").contains("Registrera motioner"));
      window.look("start-office");
    }
  }

  @Test
  void the_page_speaks_english_whole() {
    Product product = new Product(address);
    String page = product.get("/index.xhtml?lang=en", session(product, MEMBER)).body();
    assertTrue(page.contains("My coming occasions"), page);
    assertFalse(page.contains("Mina kommande"), page);
  }

  @Test
  void the_rules_are_read_by_anyone_with_their_sources() {
    try (Chromium window = new Chromium(new Product(address), null, Chromium.DESK)) {
      window.open("/rules/index.xhtml");
      window.page().click("details.more summary >> nth=0");
      assertTrue(window.page().innerText("main").contains("Partiets stadgar § 3"));
      window.look("rules");
    }
  }

  @Test
  void the_auditor_reads_the_trail_and_finds_it_whole() {
    Product product = new Product(address);
    try (Chromium window = new Chromium(product, session(product, AUDITOR), Chromium.DESK)) {
      window.open("/audit/index.xhtml");
      window.page().click("#verify");
      assertTrue(window.page().innerText("main").contains("Loggen är hel"));
      window.look("audit");
    }
  }

  private static String session(Product product, String number) {
    return product.sessionOf(
        UUID.fromString(
            product.read("SELECT CAST(id AS CHAR) FROM member WHERE number = ?", number).get(0)));
  }
}
