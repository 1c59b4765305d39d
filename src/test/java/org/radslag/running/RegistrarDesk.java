package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.radslag.web.ballots.SavedPage;
import org.radslag.web.ballots.SingleFile;

/** The registrar's page as a file on her own computer, opened without any connection. */
final class RegistrarDesk implements AutoCloseable {
  static final String UUID = "Kb64m1hSyeRCFT";
  static final String REALM = "example.org";
  static final String TITLE = "Ska torget bli bilfritt?";
  static final String PASSPHRASE = "fyra ord på papper";
  private static final Path SOURCES = Path.of("src/main/webapp");
  private static final Path JAR = Path.of("target/radslag-verifier.jar").toAbsolutePath();

  private final Path folder;
  private final Chromium window;
  private final String language;

  RegistrarDesk(Path folder, String language, int width) throws IOException {
    this.folder = folder;
    this.language = language;
    Path file = folder.resolve("registrar-" + language + ".html");
    Files.write(file, page(language));
    window = new Chromium("file://", null, width);
    window.offline(true);
    window.page().navigate(file.toUri().toString());
    // A printer's dialogue waits for a person.
    window.page().evaluate("window.print = () => {}");
  }

  /** The page as the sources of this build make it. */
  static byte[] page(String language) {
    return SingleFile.of(
        SavedPage.REGISTRAR, Locale.forLanguageTag(language), RegistrarDesk::source);
  }

  static String source(String path) {
    try {
      return Files.readString(Path.of(SOURCES + path));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  Page page() {
    return window.page();
  }

  Chromium window() {
    return window;
  }

  Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** Fills the form in. */
  void fill(String list) throws IOException {
    page().click("#to-make");
    page().setInputFiles("#list", write(UUID + "-list.csv", list));
    page().fill("#realm", REALM);
    page().fill("#title", TITLE);
    page().fill("#name", "Kim Kodansvarig");
    page().fill("#passphrase", PASSPHRASE);
    page().fill("#again", PASSPHRASE);
  }

  /** Makes codes for the lines and saves the file; where it lies. */
  Path make(String list) throws IOException {
    fill(list);
    page().click("main #make");
    page().waitForSelector("[data-panel=made]:not([hidden])");
    return saved("#save-key");
  }

  /** Opens a sealed file. */
  void open(Path file, String passphrase) {
    page().click("#to-open");
    page().setInputFiles("#file", file);
    page().fill("#phrase", passphrase);
    page().click("main #open");
  }

  void go(String panel) {
    page().click("[data-go=" + panel + "]");
    page().waitForSelector("[data-panel=" + panel + "]:not([hidden])");
  }

  /** Presses and waits for what is saved; where it lies, under the name it was given. */
  Path saved(String button) {
    Download download = page().waitForDownload(() -> page().click(button));
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  /** Presses and waits until something is said in that place. */
  String said(String button, String place) {
    page().click(button);
    page().waitForCondition(() -> !page().innerText(place).isEmpty());
    return page().innerText(place);
  }

  /** Finds a line and hands its code out; the code. */
  String handOut(String line, String way) {
    go("handing");
    page().fill("#search", line);
    page().click("#found button");
    page().check("[name=way][value=" + way + "]");
    page().click("#hand-out");
    page().waitForSelector("#code-answer:not([hidden])");
    return page().innerText("#code");
  }

  /** The jar has made codes for a list, and left its files in a folder. */
  void madeByJar(String list, Path out) throws Exception {
    jar(
        0,
        "make",
        write("list.csv", list),
        "--uuid",
        UUID,
        "--name",
        "Kim",
        "--realm",
        REALM,
        "--out",
        out,
        "--title",
        TITLE);
  }

  /** What the jar says to these arguments in a process of its own; its exit code must be this. */
  String jar(int code, Object... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString(), "registrar"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path phrase = write("phrase", PASSPHRASE + "\n");
    command.addAll(List.of("--lang", language, "--passphrase-file", phrase.toString()));
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "The jar does not end.");
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertTrue(process.exitValue() == code, said);
    return said;
  }

  @Override
  public void close() {
    window.close();
  }
}
