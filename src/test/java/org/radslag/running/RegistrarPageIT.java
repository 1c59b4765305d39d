package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.ballots.protocol.record.Hash;

/** How the registrar gets her page from the server. What it does offline: RegistrarDeskIT. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RegistrarPageIT {
  @ArquillianResource URL address;
  @TempDir Path folder;
  private Product product;

  @BeforeEach
  void arrive() {
    product = new Product(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void the_server_hands_out_the_page_whose_hash_it_publishes_and_that_the_sources_make(
      String language) throws Exception {
    String page = product.get("/tools/registrar-" + language + ".html", null).body();
    String published = product.get("/tools/index.xhtml", null).body();
    assertTrue(published.contains(Hash.hex(page)), "the published hash is another");
    assertArrayEquals(RegistrarDesk.page(language), page.getBytes(StandardCharsets.UTF_8));
    Path file = Files.writeString(folder.resolve("registrar.html"), page);
    try (Chromium window = new Chromium(product, null, Chromium.PHONE)) {
      window.offline(true);
      window.page().navigate(file.toUri().toString());
      window.page().click("#to-make");
      window.page().waitForSelector("[data-panel=make]:not([hidden])");
      window.look("registrar-make-" + language);
    }
  }

  @Test
  void opened_at_the_server_it_does_nothing() {
    try (Chromium window = new Chromium(product, null, Chromium.DESK)) {
      Page page = window.page();
      String address = product.address() + "/tools/registrar-sv.html";
      page.route(
          address,
          route -> {
            var answer = route.fetch();
            var headers = new java.util.HashMap<>(answer.headers());
            headers.remove("content-disposition");
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setHeaders(headers));
          });
      page.navigate(address);
      page.click("#to-make");
      assertEquals(true, page.isHidden("[data-panel=make]"));
    }
  }
}
