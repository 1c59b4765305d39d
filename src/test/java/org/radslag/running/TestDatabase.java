package org.radslag.running;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.radslag.launcher.CannotStart;
import org.radslag.launcher.EmbeddedDatabase;

/**
 * Starts the embedded database and a mail catcher before the first running test, and tells the
 * server of both. The unit tests, which have no built WAR, do without.
 */
public class TestDatabase implements LauncherSessionListener {

  private static final Path DIRECTORY = Path.of("target/running").toAbsolutePath();

  private static EmbeddedDatabase database;
  private static GreenMail mail;

  /** The database of this run. */
  public static EmbeddedDatabase database() {
    return database;
  }

  /** The mail catcher of this run. */
  public static GreenMail mail() {
    return mail;
  }

  /** Where the demo leaves what its people have at home. */
  public static Path devices() {
    return DIRECTORY.resolve("devices");
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("radslag.war") == null) {
      return;
    }
    try {
      wipe();
      database = EmbeddedDatabase.start(DIRECTORY, 0);
      mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
      mail.start();
      System.setProperty("radslag.running.jvm", jvm());
      System.setProperty("radslag.running.options", "--disablephonehome");
    } catch (IOException | CannotStart failure) {
      throw new IllegalStateException("The tests' database did not start", failure);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database == null) {
      return;
    }
    mail.stop();
    try {
      database.close();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String jvm() {
    Map<String, Object> settings =
        Map.ofEntries(
            Map.entry("radslag.db.url", database.url()),
            Map.entry("radslag.db.user", database.appUser()),
            Map.entry("radslag.db.password.file", database.appPasswordFile()),
            Map.entry("radslag.db.migration.user", database.migrationUser()),
            Map.entry("radslag.db.migration.password.file", database.migrationPasswordFile()),
            Map.entry("radslag.secrets", database.secrets()),
            Map.entry("radslag.mail.host", "127.0.0.1"),
            Map.entry("radslag.mail.port", mail.getSmtp().getPort()),
            Map.entry("radslag.mail.from", "radslag@example.org"),
            Map.entry("radslag.cookie.secure", false),
            Map.entry("radslag.demo", true),
            Map.entry("radslag.demo.devices", devices()),
            Map.entry("mp.config.profile", "demo"));
    return "-Xmx768m -Duser.timezone=UTC "
        + settings.entrySet().stream()
            .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(" "));
  }

  private static void wipe() throws IOException {
    for (Path files : List.of(DIRECTORY.resolve("database/files"), devices())) {
      if (Files.exists(files)) {
        try (Stream<Path> all = Files.walk(files)) {
          for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
