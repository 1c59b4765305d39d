package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OfficeIT {

  @ArquillianResource URL address;

  private Product product;

  @BeforeEach
  void forgetEarlierTries() {
    product = new Product(address);
    product.update("DELETE FROM sign_in_try");
  }

  @Test
  void a_role_works_from_the_next_click_and_ends_as_fast() {
    UUID person = Registered.member(product, "Rut", Registered.address("rut"));
    String session = product.sessionOf(person);
    Visit office = Letters.office(product).open("/office/roles.xhtml?person=" + person);
    assertEquals(403, product.get("/audit/index.xhtml", session).statusCode());
    office.press("give", "role", "AUDITOR", "place", "");
    assertTrue(office.follow().text().contains("Rollen är given"), office.text());
    assertEquals(200, product.get("/audit/index.xhtml", session).statusCode());
    office.pressFirst("take");
    assertTrue(office.follow().text().contains("Rollen är borttagen"), office.text());
    assertEquals(403, product.get("/audit/index.xhtml", session).statusCode());
  }

  @Test
  void a_role_of_an_association_is_refused_without_one() {
    UUID person = Registered.member(product, "Rut", Registered.address("rut"));
    Visit office = Letters.office(product).open("/office/roles.xhtml?person=" + person);
    office.press("give", "role", "ASSOCIATION_CHAIR", "place", "");
    assertTrue(office.text().contains("Välj vilken förening"), office.text());
    assertEquals(
        0, product.read("SELECT 1 FROM role_grant WHERE person = ?", person.toString()).size());
  }

  @Test
  void staff_sign_in_by_mail_until_their_account_is_closed() {
    String email = Registered.address("stina");
    Visit office = Letters.office(product).open("/office/staff.xhtml");
    office.press("add", "name", "Stina Stab", "email", email);
    Letterbox letterbox = new Letterbox(email);
    assertTrue(letterbox.next().contains("Hej Stina Stab!"));
    Visit stina =
        new Visit(product)
            .open("/access/sign-in.xhtml?to=/office/index.xhtml")
            .press("send", "email", email)
            .follow();
    stina.press("enter", "code", Letterbox.code(letterbox.next()));
    assertEquals(200, stina.follow().status());
    UUID account =
        UUID.fromString(
            product.read("SELECT CAST(id AS CHAR) FROM staff WHERE email = ?", email).get(0));
    office.open("/office/staff.xhtml");
    office.press(office.buttonBeside("end", account), "person", account.toString());
    assertEquals(302, stina.open("/office/index.xhtml").status());
    assertTrue(stina.location().orElseThrow().startsWith("/access/sign-in.xhtml"));
  }

  @Test
  void an_address_has_one_account_among_the_staff() {
    String email = Registered.address("stina");
    Visit office = Letters.office(product).open("/office/staff.xhtml");
    office.press("add", "name", "Stina Stab", "email", email);
    office
        .open("/office/staff.xhtml")
        .press("add", "name", "Andra", "email", email.toUpperCase(java.util.Locale.ROOT));
    assertTrue(office.text().contains("redan ett konto"), office.text());
  }

  @Test
  void a_mail_that_cannot_arrive_is_shown_to_the_office_without_its_content() {
    UUID person = Registered.member(product, "Rut", "no address at all");
    Letters.print(product, person);
    String seen = Letters.office(product).open("/office/mail.xhtml").text();
    assertTrue(seen.contains("no address at all"), seen);
    assertTrue(seen.contains("Adressen är felskriven"), seen);
  }
}
