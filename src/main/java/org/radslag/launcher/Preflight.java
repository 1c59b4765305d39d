package org.radslag.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is looked at before anything is started, each with a refusal of its own. */
final class Preflight {
  static final int OLDEST_JAVA = 17;

  private static final long MEGABYTE = 1_000_000;

  /**
   * The database's programs (370 MB), its first files (150 MB), the server's (105 MB), and as much
   * again to work in.
   */
  static final long FIRST_START_BYTES = 1_300 * MEGABYTE;

  /** Room for the server's files, logs and some days of use. */
  static final long LATER_START_BYTES = 400 * MEGABYTE;

  private Preflight() {}

  static void java(int feature) throws CannotStart {
    if (feature < OLDEST_JAVA) {
      throw new CannotStart("java", String.valueOf(feature), String.valueOf(OLDEST_JAVA));
    }
  }

  /** The embedded database's programs are for one platform; elsewhere the container files serve. */
  static void platform(String system, String processor) throws CannotStart {
    boolean linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
    if (!linux || !processor.equals("amd64")) {
      throw new CannotStart("platform", system, processor);
    }
  }

  static void war(Path war) throws CannotStart {
    if (!Files.isRegularFile(war)) {
      throw new CannotStart("war", war);
    }
  }

  /** Makes the data directory when absent, and tries to write in it. */
  static void writable(Path data) throws CannotStart {
    try {
      PrivateFiles.directory(data);
      Files.delete(Files.createTempFile(data, "try", ""));
    } catch (IOException e) {
      throw new CannotStart("not-writable", data);
    }
  }

  static void disk(long free, boolean firstStart, Path data) throws CannotStart {
    long needed = firstStart ? FIRST_START_BYTES : LATER_START_BYTES;
    if (free < needed) {
      throw new CannotStart("disk", data, megabytes(free), megabytes(needed));
    }
  }

  /** Every port must be free, and each must be another. */
  static void ports(Settings settings) throws CannotStart {
    Map<Integer, String> taken = new LinkedHashMap<>();
    port("radslag.port", settings.port(), taken);
    port("radslag.desk.port", settings.deskPort(), taken);
    port("radslag.db.port", settings.databasePort(), taken);
    port("radslag.mail.port", settings.mailPort(), taken);
    for (Map.Entry<Integer, String> port : taken.entrySet()) {
      free(port.getKey(), port.getValue());
    }
  }

  private static void port(String property, int port, Map<Integer, String> taken)
      throws CannotStart {
    String other = taken.putIfAbsent(port, property);
    if (other != null) {
      throw new CannotStart("port-twice", String.valueOf(port), other, property);
    }
  }

  /** Whether nobody listens on the port of 127.0.0.1; {@code property} chooses another. */
  static void free(int port, String property) throws CannotStart {
    try (ServerSocket probe = new ServerSocket()) {
      // As servers do: a port whose last user has only just gone counts as free.
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new CannotStart("port-taken", String.valueOf(port), property);
    }
  }

  private static String megabytes(long bytes) {
    return String.valueOf(bytes / MEGABYTE);
  }
}
