package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many questions a main page asks the database, session and roles included. A page whose number
 * grows with what it shows has a query in a loop; the bounds say what was measured, with a little
 * room. Jobs of the server ask a few times a second meanwhile: hence the mean of many visits.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatementsIT {

  private static final int VISITS = 21;

  @ArquillianResource URL address;

  @Test
  void no_main_page_asks_the_database_more_than_its_bound() {
    Product product = new Product(address);
    String member = product.sessionOf(memberNumbered(product, "201674"));
    String seat = product.sessionOf(memberNumbered(product, "222765"));
    String chair = product.sessionOf(memberNumbered(product, "204691"));
    String office = product.sessionOf(memberNumbered(product, "240069"));
    String open =
        product
            .read("SELECT CAST(id AS CHAR) FROM meeting WHERE title LIKE 'Extra sammanträde om%'")
            .get(0);
    Map<String, Double> asked = new LinkedHashMap<>();
    ask(product, asked, "/index.xhtml", member);
    ask(product, asked, "/motions/index.xhtml", member);
    ask(product, asked, "/meetings/meeting.xhtml?id=" + open, seat);
    ask(product, asked, "/meetings/lead.xhtml?id=" + open, chair);
    ask(product, asked, "/membership/index.xhtml", office);
    System.out.println("Questions to the database per page: " + asked);
    asked.forEach((page, usual) -> assertTrue(usual <= 40, page + ": " + usual));
  }

  private static void ask(Product product, Map<String, Double> asked, String page, String session) {
    assertEquals(200, product.get(page, session).statusCode(), page);
    long idle = questions(product);
    long counting = questions(product) - idle;
    long[] visits = new long[VISITS];
    for (int i = 0; i < VISITS; i++) {
      long before = questions(product);
      product.get(page, session);
      visits[i] = questions(product) - before - counting;
    }
    // Of most visits: now and then one of the product's jobs asks between them.
    Arrays.sort(visits);
    asked.put(page.replaceAll("=.*", "="), (double) visits[VISITS / 2]);
  }

  private static long questions(Product product) {
    return product
        .read(
            "SELECT variable_value FROM information_schema.global_status WHERE variable_name IN"
                + " ('COM_SELECT', 'COM_STMT_EXECUTE', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')")
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  private static UUID memberNumbered(Product product, String number) {
    return UUID.fromString(
        product.read("SELECT CAST(id AS CHAR) FROM member WHERE number = ?", number).get(0));
  }
}
