package org.radslag.web.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.radslag.web.Languages;

/** The saved pages as this server hands them out, {@code registrar-sv.html} and the like. */
@ApplicationScoped
class SavedPages {

  @Inject ServletContext context;
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();

  /** The page of that file name; empty for any other name. */
  Optional<byte[]> page(String file) {
    String[] parts = file.replaceAll("\\.html$", "").split("-");
    return parts.length == 2 && file.endsWith(".html")
        ? SavedPage.named(parts[0])
            .flatMap(page -> Languages.named(parts[1]).map(language -> page(page, language)))
        : Optional.empty();
  }

  private byte[] page(SavedPage page, Locale language) {
    return made.computeIfAbsent(
            page.text() + "-" + language, any -> SingleFile.of(page, language, this::source))
        .clone();
  }

  private String source(String path) {
    try (InputStream file = context.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("No such file in the WAR: " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
