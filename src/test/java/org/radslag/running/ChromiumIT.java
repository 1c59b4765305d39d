package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The look that the browser tests take does fail on what it is there to find. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ChromiumIT {

  @ArquillianResource URL address;
  private Chromium window;

  @BeforeEach
  void open() {
    window = new Chromium(new Product(address), null, Chromium.DESK);
    window.open("/styleguide/index.xhtml");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void a_field_without_a_label_is_found() {
    window.page().evaluate("document.querySelector('label[for=heading]').remove()");
    assertLookFindsFault("label");
  }

  @Test
  void a_page_that_is_too_wide_is_found() {
    window.page().evaluate("document.querySelector('h1').style.minWidth = '2000px'");
    assertLookFindsFault("scrolls sideways at 320 px");
  }

  @Test
  void a_script_that_the_policy_blocks_is_found() {
    window
        .page()
        .evaluate(
            "const s = document.createElement('script'); s.textContent = '1';"
                + " document.body.append(s)");
    window.page().waitForCondition(() -> !window.complaints().isEmpty());
    assertLookFindsFault("Content Security Policy");
  }

  private void assertLookFindsFault(String expected) {
    String said = assertThrows(AssertionError.class, () -> window.look("guide-fault")).getMessage();
    assertTrue(said.contains(expected), said);
  }
}
