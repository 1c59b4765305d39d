package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The programme that runs, as its files on the server's disk: classes, libraries, pages, scripts of
 * the booth, and the verifier that it hands out.
 */
@ApplicationScoped
public class Programme {

  private static final String INSIDE = "WEB-INF";
  private static final int BUFFER = 1 << 16;

  private volatile String hash;

  /**
   * SHA-256, in lower-case hexadecimal, of the lines that {@code sha256sum} prints for all files of
   * the unpacked WAR in the order of their names, each as {@code ./path}. Whoever has the WAR can
   * compute it again.
   */
  public String hash() {
    String known = hash;
    if (known == null) {
      known = hash(root());
      hash = known;
    }
    return known;
  }

  private static Path root() {
    try {
      URI here = Programme.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return rootOf(Path.of(here));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The unpacked WAR around a file or directory of it.
   *
   * @throws IllegalStateException when there is none: a hash of anything less would be a lie
   */
  static Path rootOf(Path inside) {
    for (Path one = inside; one != null; one = one.getParent()) {
      if (one.endsWith(INSIDE)) {
        return one.getParent();
      }
    }
    throw new IllegalStateException("The programme does not run from an unpacked WAR: " + inside);
  }

  /** The same of any directory. */
  static String hash(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      Map<String, Path> files = new TreeMap<>();
      all.filter(Files::isRegularFile)
          .forEach(
              file -> files.put("./" + root.relativize(file).toString().replace('\\', '/'), file));
      MessageDigest sum = sha256();
      for (Map.Entry<String, Path> file : files.entrySet()) {
        String line = hex(file.getValue()) + "  " + file.getKey() + "\n";
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sum.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hex(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
