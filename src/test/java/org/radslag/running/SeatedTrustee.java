package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A trustee with two windows that know nothing of each other: one signed in to the product, and the
 * saved page, opened from her disk without a network. What goes from one to the other are files.
 */
final class SeatedTrustee implements AutoCloseable {
  private final String passphrase;
  private final Path folder;
  private final String keys;
  private final Chromium server;
  private final TrusteePage device;

  /**
   * Seats her.
   *
   * @param election the id of the election
   * @param saved the page as she saved it
   * @param folder where her files lie
   */
  SeatedTrustee(Product product, UUID person, String election, Path saved, Path folder) {
    this.folder = folder;
    passphrase = "lösenfras för " + folder.getFileName();
    keys = "/elections/keys.xhtml?id=" + election;
    server = new Chromium(product, product.sessionOf(person), Chromium.DESK);
    device = new TrusteePage(saved, Chromium.PHONE);
  }

  TrusteePage device() {
    return device;
  }

  Chromium server() {
    return server;
  }

  private Path key() {
    return folder.resolve("my.key");
  }

  /** What the server has for her in this step, fetched from her page. */
  private Path fetched() {
    Page page = server.open(keys);
    Download file = page.waitForDownload(() -> page.click("section[aria-labelledby=step] a.btn"));
    Path here = folder.resolve(file.suggestedFilename());
    file.saveAs(here);
    return here;
  }

  /** Makes her keys. */
  void begin() {
    device.begin(fetched(), passphrase);
    handIn();
  }

  /** Closes the page and comes back with her key file, as on another day. */
  void comeBack() {
    device.open(key(), passphrase);
  }

  /** Does the step that the server asks for, with whatever file that takes. */
  void step() {
    Path file = fetched();
    device.give(file);
    if (device.panel().equals("sign")) {
      device.page().check("#read");
      device.press("sign");
    }
    handIn();
  }

  /** Presses a button that sends a form and sees that what it asks was done. */
  static void send(Page page, String button) {
    page.evaluate("document.body.dataset.sent = ''");
    page.click("#" + button);
    page.waitForSelector("body:not([data-sent])");
    assertTrue(page.url().contains("done="), () -> button + ": " + page.innerText("main"));
  }

  private void handIn() {
    Path answer = folder.resolve("answer.json");
    device.save(key(), answer);
    Page page = server.page();
    page.setInputFiles("#answer", answer);
    send(page, "deliver");
    device.press("next");
    assertEquals("desk", device.panel(), device::refusal);
  }

  @Override
  public void close() {
    device.close();
    assertEquals(java.util.List.of(), server.complaints());
    server.close();
  }
}
