package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A trustee's saved page in a browser of its own, opened from her disk without any connection. */
public final class TrusteePage implements AutoCloseable {
  private final Chromium window;
  private final Page page;

  /** Opens the saved file. */
  public TrusteePage(Path file, int width) {
    window = new Chromium("file:", null, width);
    window.offline(true);
    page = window.page();
    page.navigate(file.toUri().toString());
  }

  public Page page() {
    return page;
  }

  /** Looks at the page as it is, see {@link Chromium#look}. */
  public void look(String name) {
    window.look(name);
  }

  /** The first step of a trustee who has no key file yet. */
  public TrusteePage begin(Path task, String passphrase) {
    return begin(task, passphrase, passphrase);
  }

  /** With a passphrase that is typed differently the second time. */
  public TrusteePage begin(Path task, String passphrase, String again) {
    page.reload();
    page.click("#to-begin");
    page.setInputFiles("#first-task", task);
    page.fill("#passphrase", passphrase);
    page.fill("#again", again);
    return press("begin");
  }

  /** Goes on with a key file. */
  public TrusteePage open(Path key, String passphrase) {
    page.reload();
    page.click("#to-open");
    page.setInputFiles("#key", key);
    page.fill("#known", passphrase);
    return press("open");
  }

  /** Gives the page a file of the server. */
  public TrusteePage give(Path file) {
    page.setInputFiles("#file", file);
    return press("do");
  }

  /** Gives the page a task as text. */
  public TrusteePage paste(String task) {
    if (!page.isVisible("#pasted")) {
      page.click("[data-panel=desk] summary");
    }
    page.fill("#pasted", task);
    return press("do");
  }

  /** Presses a button and waits until what it does is done or refused. */
  public TrusteePage press(String button) {
    page.click("#" + button);
    page.waitForFunction(
        "id => document.getElementById(id).getAttribute('aria-disabled') !== 'true'", button);
    return this;
  }

  /** What was refused where the reader is, or an empty text. */
  public String refusal() {
    return page.innerText("[data-panel]:not([hidden]) .fault");
  }

  /** The name of what is shown: start, begin, open, desk, sign, answer. */
  public String panel() {
    return page.getAttribute("[data-panel]:not([hidden])", "data-panel");
  }

  /** The fingerprint to be read aloud. */
  public String aloud() {
    return page.innerText("#fingerprint");
  }

  /** Says that everybody has read the same, where that is asked, and saves what the page made. */
  public TrusteePage save(Path key, Path answer) {
    assertEquals("answer", panel(), () -> refusal());
    if (page.isVisible("#same")) {
      page.check("#same");
    }
    if (page.isVisible("#save-key")) {
      fetch("save-key").saveAs(key);
    }
    fetch("save-answer").saveAs(answer);
    return this;
  }

  /** What the browser downloads when a button is pressed. */
  public Download fetch(String button) {
    return page.waitForDownload(() -> page.click("#" + button));
  }

  @Override
  public void close() {
    assertEquals(java.util.List.of(), window.complaints());
    window.close();
  }
}
