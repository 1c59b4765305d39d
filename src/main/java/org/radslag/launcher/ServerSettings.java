package org.radslag.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** How the server of the demo is set; docker/ sets the production one. */
final class ServerSettings {
  /** The serial collector: the heap is small, and a demo has no pauses to fear. */
  static final List<String> JVM =
      List.of(
          "-Xmx768m",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC");

  /**
   * Commands before the server boots. Timers are kept in memory: the data grid that would share
   * them is off.
   */
  static final String PRE_BOOT =
      """
      set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
      set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
      set configs.config.server-config.ejb-container.ejb-timer-service.ejb-timer-service=Dummy
      """;

  private static final int LOG_BYTES = 10_000_000;

  private ServerSettings() {}

  /** The log that is being written; older ones have higher numbers. */
  static Path log(Path logs) {
    return logs.resolve("server-0.log");
  }

  /** Writes how the server logs: one line per record, three files of 10 MB at most. */
  static void writeLogging(Path file, Path logs, boolean console) throws IOException {
    String handler = "java.util.logging.FileHandler";
    Properties logging = new Properties();
    logging.put("handlers", handler + (console ? ",java.util.logging.ConsoleHandler" : ""));
    String pattern = logs.toString().replace("%", "%%") + "/server-%g.log";
    logging.put(handler + ".pattern", pattern);
    logging.put(handler + ".append", "true");
    logging.put(handler + ".encoding", "UTF-8");
    logging.put(handler + ".limit", String.valueOf(LOG_BYTES));
    logging.put(handler + ".count", "3");
    logging.put(handler + ".formatter", "java.util.logging.SimpleFormatter");
    logging.put(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    logging.put(".level", "INFO");
    // Ten pages about certificates of others that have expired.
    logging.put("javax.enterprise.system.security.ssl.level", "SEVERE");
    try (OutputStream out = Files.newOutputStream(file)) {
      logging.store(out, null);
    }
  }

  /** What the WAR is told, by MicroProfile Config; docs/operating.md lists the properties. */
  static Map<String, String> application(Settings settings, EmbeddedDatabase database) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("radslag.db.url", database.url());
    told.put("radslag.db.user", database.appUser());
    told.put("radslag.db.password.file", database.appPasswordFile().toString());
    told.put("radslag.db.migration.user", database.migrationUser());
    told.put("radslag.db.migration.password.file", database.migrationPasswordFile().toString());
    told.put("radslag.secrets", database.secrets().toString());
    told.put("radslag.mail.host", "127.0.0.1");
    told.put("radslag.mail.port", String.valueOf(settings.mailPort()));
    told.put("radslag.mail.from", "radslag@example.org");
    told.put("radslag.public.url", settings.address());
    told.put("radslag.cookie.secure", "false");
    told.put("radslag.demo", "true");
    told.put("mp.config.profile", "demo");
    told.put("radslag.demo.desk", settings.deskAddress());
    told.put("radslag.demo.devices", DemoDevices.in(settings.data()).toString());
    return told;
  }
}
