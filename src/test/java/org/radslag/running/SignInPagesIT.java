package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.access.Role;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInPagesIT {

  @ArquillianResource URL address;

  private Product product;

  @BeforeEach
  void forgetEarlierTries() {
    product = new Product(address);
    product.update("DELETE FROM sign_in_try");
  }

  @ParameterizedTest
  @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
  void a_member_signs_in_by_pasting_the_code_and_signs_out(int width) {
    String email = Registered.address("anna");
    Registered.member(product, "Anna", email);
    Letterbox letterbox = new Letterbox(email);
    try (Chromium browser = new Chromium(product, null, width)) {
      Page page = browser.open("/access/me.xhtml");
      assertTrue(page.url().contains("/access/sign-in.xhtml?to="));
      browser.look("access-sign-in-" + width);
      page.fill("#email", "anna");
      page.click("#send");
      assertEquals("errors", page.evaluate("document.activeElement.id"));
      browser.look("access-sign-in-refused-" + width);
      page.fill("#email", email);
      page.click("#send");
      page.waitForSelector("#code");
      browser.look("access-code-" + width);
      page.fill("#code", "0000 0000");
      assertEquals(
          true,
          page.evaluate("(f => f.scrollWidth <= f.clientWidth)(document.getElementById('code'))"),
          "the whole code can be seen");
      page.click("#enter");
      page.waitForSelector("#errors");
      browser.look("access-code-wrong-" + width);
      page.fill("#code", Letterbox.code(letterbox.next()));
      page.click("#enter");
      page.waitForSelector("#everywhere");
      browser.look("access-me-" + width);
      page.click("#here");
      page.waitForSelector(".notice.ok");
      assertTrue(page.textContent("main").contains("Du är utloggad."));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
  void a_family_opens_the_link_and_chooses(int width) {
    String email = Registered.address("familj");
    Registered.member(product, "Bo", email);
    Registered.member(product, "Cia", email);
    Letterbox letterbox = new Letterbox(email);
    new Visit(product).open("/access/sign-in.xhtml").press("send", "email", email);
    String link = Letterbox.link(letterbox.next());
    try (Chromium browser = new Chromium(product, null, width)) {
      Page page = browser.open(link);
      browser.look("access-link-" + width);
      page.click("#enter");
      page.waitForSelector(".rows");
      browser.look("access-choose-" + width);
      page.click("input[value='Logga in som Cia Prov']");
      page.waitForURL(url -> !url.contains("/access/"));
      browser.open(link).click("#enter");
      page.waitForSelector(".notice.stop");
      browser.look("access-link-spent-" + width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
  void the_office_gives_a_role_opens_an_account_and_prints_a_letter(int width) {
    UUID staff = Registered.member(product, "Stina", Registered.address("stina"));
    product.grant(staff, Role.OFFICE, null);
    UUID dag = Registered.member(product, "Dag", "");
    Letters.print(product, Registered.member(product, "Rut", "felskriven adress"));
    try (Chromium browser = new Chromium(product, product.sessionOf(staff), width)) {
      Page page = browser.open("/office/index.xhtml");
      browser.look("office-index-" + width);
      page = browser.open("/office/roles.xhtml?q=" + Registered.number(dag));
      page.click("aside li a");
      page.waitForSelector("#give");
      page.selectOption("#role", "AUDITOR");
      page.click("#give");
      page.waitForSelector(".notice.ok");
      browser.look("office-roles-" + width);
      page = browser.open("/office/staff.xhtml");
      page.fill("#name", "Stina Stab");
      page.fill("#email", Registered.address("stina"));
      page.click("#add");
      page.waitForSelector(".notice.ok");
      browser.look("office-staff-" + width);
      page = browser.open("/office/letters.xhtml?q=" + Registered.number(dag));
      browser.look("office-letters-" + width);
      page.click("input[value='Gör brevet']");
      page.waitForSelector("article");
      browser.look("office-letter-" + width);
      browser.open("/office/mail.xhtml");
      browser.look("office-mail-" + width);
      browser.open("/access/paper.xhtml");
      browser.look("access-paper-" + width);
    }
  }
}
