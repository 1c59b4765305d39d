package org.radslag.running;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * The registrar's saved page, opened from her disk without a network: what the life of a vote needs
 * of it.
 */
final class SavedRegistrar implements AutoCloseable {
  private final Chromium window;
  private final Page page;
  private final Path folder;

  SavedRegistrar(Path saved, Path folder) {
    this.folder = folder;
    window = new Chromium("file:", null, Chromium.DESK);
    window.offline(true);
    page = window.page();
    page.navigate(saved.toUri().toString());
  }

  private Path fetch(String button) {
    Download file = page.waitForDownload(() -> page.click(button));
    Path here = folder.resolve(file.suggestedFilename());
    file.saveAs(here);
    return here;
  }

  /** Makes the codes of the list; answers the public halves. */
  Path make(Path list, String uuid, String realm) {
    page.click("#to-make");
    page.setInputFiles("#list", list);
    page.fill("#uuid", uuid);
    page.fill("#realm", realm);
    page.fill("#title", "Provomröstning om budgeten");
    page.fill("#name", "Kim Kodansvarig");
    page.fill("#passphrase", "koder i ett kuvert");
    page.fill("#again", "koder i ett kuvert");
    page.click("#make");
    page.waitForSelector("[data-panel=made]:not([hidden])");
    fetch("#save-key");
    return fetch("#save-public");
  }

  /** Compares the statement of the roll and signs it. */
  Path sign(Path statement) {
    page.click("[data-go=roll]");
    page.setInputFiles("#roll-note", statement);
    page.click("#sign-roll");
    page.waitForSelector("#roll-answer:not([hidden])");
    return fetch("#save-roll");
  }

  /** Hands out the code of a line in person. */
  String handOut(String pseudonym) {
    page.click("[data-go=handing]");
    page.fill("#search", pseudonym);
    page.click("#found button");
    page.check("[name=way][value=person]");
    page.click("#hand-out");
    page.waitForSelector("#code-answer:not([hidden])");
    return page.innerText("#code");
  }

  @Override
  public void close() {
    window.close();
  }
}
