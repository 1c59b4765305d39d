package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A real browser on the product, one window at a time: phone or desk, signed in or not. Complaints
 * of the content policy and requests to any other origin are kept and fail the test that looks.
 */
public class Chromium implements AutoCloseable {

  /** A phone's width in pixels. */
  public static final int PHONE = 375;

  /** A desk's width in pixels. */
  public static final int DESK = 1280;

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** Waiting ends as soon as there is an answer; a busy machine gets the time it needs. */
  private static final double PATIENCE_MILLIS = 30_000;

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The innermost elements that reach beyond the right edge. */
  private static final String TOO_WIDE =
      "[...document.querySelectorAll('body *')].filter(e => !e.children.length &&"
          + " e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML).slice(0, 5)";

  private static Browser browser;

  private final String address;
  private final BrowserContext window;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /**
   * Opens a window.
   *
   * @param session the secret of a session, or null for nobody
   */
  public Chromium(Product product, String session, int width) {
    this(product.address(), session, width);
  }

  /** Opens a window on something else that has pages of ours; the address without final slash. */
  public Chromium(String address, String session, int width) {
    this.address = address;
    window =
        browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("sv-SE"));
    if (session != null) {
      window.addCookies(
          List.of(new Cookie("radslag", session).setDomain("127.0.0.1").setPath("/")));
    }
    window.setDefaultTimeout(PATIENCE_MILLIS);
    page = window.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address) && request.url().startsWith("http")) {
            complaints.add("asked another origin: " + request.url());
          }
        });
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Path program = required(PROGRAM);
      browser =
          Playwright.create(
                  new Playwright.CreateOptions()
                      .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
    return browser;
  }

  /** The program, or a failure that says what to install: never a test that is left out. */
  static Path required(Path program) {
    assertTrue(
        Files.isRegularFile(program) && Files.isExecutable(program),
        "The browser tests need Chromium at " + program + ": apt-get install chromium");
    return program;
  }

  /** The page in the window. */
  public Page page() {
    return page;
  }

  /** Goes to an address of the product. */
  public Page open(String path) {
    page.navigate(address + path);
    return page;
  }

  /** Prefers dark or light from now on. */
  public void prefer(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** Takes the network away, or gives it back. */
  public void offline(boolean away) {
    window.setOffline(away);
  }

  /** Names of the cookies the window keeps. */
  public List<String> cookies() {
    return window.cookies().stream().map(cookie -> cookie.name).toList();
  }

  /** What the content policy blocked and which other origins were asked, so far. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /**
   * Looks at the page as it is now: no accessibility findings, no sideways scroll at this width nor
   * at 320 px, no complaint of the content policy, no other origin. Leaves a picture in {@code
   * target/pictures}.
   */
  public void look(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/pictures/" + name + ".png"))
            .setFullPage(true));
    assertEquals(List.of(), findings(), name);
    int width = page.viewportSize().width;
    for (int narrow : new int[] {320, width}) {
      page.setViewportSize(narrow, 900);
      assertEquals(
          true,
          page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
          () -> name + " scrolls sideways at " + narrow + " px: " + page.evaluate(TOO_WIDE));
    }
    assertEquals(List.of(), complaints, name);
  }

  private List<String> findings() {
    // In one run inside the page: there are no frames that would need the slower way.
    AxeRunOptions details = new AxeRunOptions();
    details.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .setLegacyMode(true).options(details).withTags(RULES).analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(
                            node ->
                                rule.getId()
                                    + " "
                                    + node.getHtml()
                                    + " "
                                    + Arrays.asList(node.getFailureSummary())))
            .toList();
  }

  @Override
  public void close() {
    window.close();
  }
}
