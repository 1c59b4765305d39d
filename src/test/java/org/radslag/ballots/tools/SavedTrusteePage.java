package org.radslag.ballots.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.radslag.web.ballots.SavedPage;
import org.radslag.web.ballots.SingleFile;

/** The trustee's page as the server puts it together, without a server. */
final class SavedTrusteePage {
  private static final Path WAR = Path.of("src/main/webapp");

  private SavedTrusteePage() {}

  static Path in(Path directory, String language) throws IOException {
    byte[] page =
        SingleFile.of(SavedPage.TRUSTEE, Locale.forLanguageTag(language), SavedTrusteePage::source);
    return Files.write(directory.resolve("trustee-" + language + ".html"), page);
  }

  private static String source(String path) {
    try {
      return Files.readString(WAR.resolve(path.substring(1)));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
