package org.radslag.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Refuses to start on an installation that could lose what it is given, before the schema is
 * touched. The first thing in the log is then one sentence that says what is wrong; {@code
 * docs/operating.md} says what to do.
 */
final class StartCheck {

  private static final System.Logger LOG = System.getLogger(StartCheck.class.getName());
  private static final String[] KEYS = {"seal.key", "audit.key"};

  private static boolean passed;

  private StartCheck() {}

  /**
   * Checks once, however often it is asked.
   *
   * @throws IllegalStateException with the sentence that stands in the log
   */
  static synchronized void pass() {
    if (passed) {
      return;
    }
    try {
      requireThat(
          TimeZone.getDefault().getRawOffset() == 0 && !TimeZone.getDefault().useDaylightTime(),
          "Java must run in UTC (-Duser.timezone=UTC), or an hour each year would be stored wrong");
      if (!isDemo()) {
        Settings.required("radslag.public.url"); // or mails would point to the reader's own machine
      }
      keys();
      letsIn("radslag.db.migration.user", "radslag.db.migration.password.file");
      letsIn("radslag.db.user", "radslag.db.password.file");
    } catch (IllegalStateException refusal) {
      throw refused(refusal);
    }
    passed = true;
  }

  /** Writes the one sentence into the log, and gives the exception that ends the start. */
  static IllegalStateException refused(IllegalStateException refusal) {
    String sentence = String.valueOf(refusal.getMessage()).replaceAll("\\s*\\R\\s*", " ").strip();
    LOG.log(System.Logger.Level.ERROR, "Rådslag does not start: {0}", sentence);
    return refusal;
  }

  static void requireThat(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  private static void keys() {
    Path secrets = Path.of(Settings.required("radslag.secrets"));
    for (String key : KEYS) {
      Path file = secrets.resolve(key);
      requireThat(
          Files.isRegularFile(file) && Files.isReadable(file),
          "radslag.secrets names a directory without a readable " + key + ": " + secrets);
    }
  }

  private static void letsIn(String userProperty, String passwordProperty) {
    String url = Settings.required("radslag.db.url");
    String user = Settings.required(userProperty);
    String password = Settings.passwordFrom(passwordProperty);
    try (Connection connection =
        new MariaDbDataSource(DatabaseUrl.withSession(url)).getConnection(user, password)) {
      if (!isDemo()) {
        refuseWeakDatabase(connection);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "the database at " + url + " does not let " + user + " in: " + failure.getMessage(),
          failure);
    }
  }

  private static void refuseWeakDatabase(Connection connection) throws SQLException {
    try (Statement ask = connection.createStatement();
        ResultSet answer =
            ask.executeQuery(
                "SELECT @@global.innodb_flush_log_at_trx_commit,"
                    + " @@global.innodb_snapshot_isolation, @@global.innodb_doublewrite,"
                    + " @@sql_mode LIKE '%STRICT_TRANS_TABLES%' OR @@sql_mode LIKE"
                    + " '%STRICT_ALL_TABLES%', @@log_bin = 0 OR @@sync_binlog = 1")) {
      answer.next();
      requireThat(answer.getInt(1) == 1, "innodb_flush_log_at_trx_commit must be 1");
      requireThat(answer.getInt(2) == 1, "innodb_snapshot_isolation must be ON");
      requireThat(answer.getInt(3) == 1, "innodb_doublewrite must be ON");
      requireThat(answer.getInt(4) == 1, "sql_mode must be strict");
      requireThat(answer.getInt(5) == 1, "sync_binlog must be 1 where the binary log is on");
    }
  }

  private static boolean isDemo() {
    return ConfigProvider.getConfig()
        .getOptionalValue("radslag.demo", Boolean.class)
        .orElse(Boolean.FALSE);
  }
}
