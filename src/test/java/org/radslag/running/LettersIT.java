package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LettersIT {

  @ArquillianResource URL address;

  private Product product;
  private UUID dag;

  @BeforeEach
  void aMemberWithoutMail() {
    product = new Product(address);
    product.update("DELETE FROM sign_in_try");
    dag = Registered.member(product, "Dag", "");
  }

  @Test
  void a_letter_signs_in_once_and_the_office_sees_a_second_try() {
    String code = Letters.print(product, dag);
    Visit visit = enter(code.toLowerCase(Locale.ROOT).replace("-", " "));
    assertTrue(visit.session().isPresent());
    assertTrue(visit.open("/access/me.xhtml").text().contains("Dag Prov"));
    Visit again = enter(code);
    assertTrue(again.session().isEmpty());
    assertTrue(again.text().contains("går inte att använda längre"), again.text());
    String seen = Letters.office(product).open("/office/letters.xhtml").text();
    assertTrue(seen.contains("Dag Prov"));
    assertTrue(seen.contains("Prövades igen"), seen);
  }

  @Test
  void a_new_letter_makes_the_old_one_void() {
    String old = Letters.print(product, dag);
    String fresh = Letters.print(product, dag);
    assertNotEquals(old, fresh);
    assertTrue(enter(old).session().isEmpty());
    assertTrue(enter(fresh).session().isPresent());
  }

  @Test
  void the_same_page_sent_twice_prints_one_letter_and_leaves_it_valid() {
    Visit office =
        Letters.office(product).open("/office/letters.xhtml?q=" + Registered.number(dag));
    var form = office.firstForm("print");
    String page = form.remove("");
    String code = Letters.code(office.post(page, form));
    assertTrue(office.post(page, form).text().contains("redan utskrivet"), office.text());
    assertFalse(office.text().contains(code));
    assertTrue(enter(code).session().isPresent());
  }

  @Test
  void a_letter_that_the_office_makes_void_opens_nothing() {
    String code = Letters.print(product, dag);
    Visit office = Letters.office(product).open("/office/letters.xhtml");
    office.pressFirst("revoke");
    assertTrue(enter(code).session().isEmpty());
  }

  @Test
  void a_letter_is_too_old_after_its_last_day() {
    String code = Letters.print(product, dag);
    String inTime = "UPDATE sign_in_letter SET valid_until = valid_until %s INTERVAL 15 DAY";
    product.update(inTime.formatted("-"));
    assertTrue(enter(code).session().isEmpty());
    product.update(inTime.formatted("+"));
    assertTrue(enter(code).session().isPresent());
  }

  @Test
  void after_twenty_wrong_codes_the_network_must_wait() {
    String code = Letters.print(product, dag);
    for (int i = 0; i < 20; i++) {
      assertTrue(enter("ABCD-EFGH-JKLM").text().contains("ingen sådan kod"));
    }
    assertTrue(enter(code).text().contains("Vänta en kvart"));
    product.update("DELETE FROM sign_in_try");
    assertTrue(enter(code).session().isPresent());
  }

  @Test
  void who_has_an_address_after_all_is_told_of_the_letter() {
    String email = Registered.address("anna");
    UUID anna = Registered.member(product, "Anna", email);
    Letters.print(product, anna);
    assertTrue(new Letterbox(email).next().contains("skrivit ut ett brev med en kod"));
  }

  @Test
  void no_letter_is_printed_for_who_is_not_a_member_any_more() {
    product.update(
        "INSERT INTO affiliation (member, effective_from) VALUES (?, '2001-01-01')",
        dag.toString());
    Visit office =
        Letters.office(product).open("/office/letters.xhtml?q=" + Registered.number(dag));
    assertTrue(office.text().contains("Ingen hittades"), office.text());
    assertEquals(
        0, product.read("SELECT 1 FROM sign_in_letter WHERE person = ?", dag.toString()).size());
  }

  private Visit enter(String code) {
    return new Visit(product).open("/access/paper.xhtml").press("enter", "code", code);
  }
}
