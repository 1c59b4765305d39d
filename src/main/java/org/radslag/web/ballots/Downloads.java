package org.radslag.web.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.radslag.ballots.protocol.record.Hash;

/** SHA-256 of the files that people are told to compare before they trust them. */
@ApplicationScoped
class Downloads {
  private static final String BOOTH = "/booth/";

  @Inject ServletContext context;
  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  /** Of one file of the WAR. */
  String hash(String path) {
    return hashes.computeIfAbsent(path, one -> Hash.hex(content(one)));
  }

  /**
   * Of the booth: the hash of the lines that {@code sha256sum *.js} prints in its folder. Whoever
   * has saved the files can compute it again.
   */
  String boothHash() {
    return hashes.computeIfAbsent(
        BOOTH,
        folder -> {
          StringBuilder lines = new StringBuilder();
          for (String path : new TreeSet<>(context.getResourcePaths(folder))) {
            if (path.endsWith(".js")) {
              String name = path.substring(folder.length());
              lines.append(Hash.hex(content(path))).append("  ").append(name).append('\n');
            }
          }
          return Hash.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
        });
  }

  private byte[] content(String path) {
    try (InputStream file = context.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("No such file in the WAR: " + path);
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
