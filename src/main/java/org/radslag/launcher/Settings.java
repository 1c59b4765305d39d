package org.radslag.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the user may choose on the command line, all of it as {@code -Dradslag.…}; docs/operating.md
 * lists the names.
 *
 * @param data directory that holds the database, the secrets and the logs
 * @param war the application to deploy
 * @param port HTTP port of the product; the other three follow it unless chosen
 * @param reset whether the database of {@code data} is wiped first
 * @param verbose whether the server's and the database's logs go to the console as well
 */
record Settings(
    Path data,
    Path war,
    int port,
    int deskPort,
    int databasePort,
    int mailPort,
    boolean reset,
    boolean verbose) {

  private static final int HIGHEST_PORT = 65_535;

  /** Highest choice of {@code radslag.port} that leaves room for the ports that follow it. */
  private static final int HIGHEST_BASE_PORT = HIGHEST_PORT - 3;

  static Settings from(Properties given) throws CannotStart {
    int port = port(given, "radslag.port", 8080, HIGHEST_BASE_PORT);
    return new Settings(
        path(given, "radslag.data", ".data"),
        path(given, "radslag.war", "target/radslag.war"),
        port,
        port(given, "radslag.desk.port", port + 1, HIGHEST_PORT),
        port(given, "radslag.db.port", port + 2, HIGHEST_PORT),
        port(given, "radslag.mail.port", port + 3, HIGHEST_PORT),
        flag(given, "radslag.reset"),
        flag(given, "radslag.verbose"));
  }

  /** Address of the product as the browser sees it, with the closing slash. */
  String address() {
    return "http://localhost:" + port + "/";
  }

  /** Address of the demo desk as the browser sees it, with the closing slash. */
  String deskAddress() {
    return "http://localhost:" + deskPort + "/";
  }

  private static int port(Properties given, String name, int otherwise, int highest)
      throws CannotStart {
    String text = given.getProperty(name, "").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    // Up to five digits: parsing cannot overflow.
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > highest) {
      throw new CannotStart("port-number", name, text, String.valueOf(highest));
    }
    return port;
  }

  private static boolean flag(Properties given, String name) throws CannotStart {
    String text = given.getProperty(name, "false").strip();
    return switch (text) {
      case "", "true" -> true;
      case "false" -> false;
      default -> throw new CannotStart("flag", name, text);
    };
  }

  private static Path path(Properties given, String name, String otherwise) throws CannotStart {
    String text = given.getProperty(name, otherwise);
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new CannotStart("path", name, text);
    }
  }
}
