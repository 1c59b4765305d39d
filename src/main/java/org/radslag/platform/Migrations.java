package org.radslag.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else uses it, with an account of its own; then
 * checks that the database keeps what it is given. Beans that need the schema at start depend on
 * this one by name.
 */
@Singleton
@Startup
public class Migrations {

  private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

  @Inject
  @ConfigProperty(name = "radslag.db.account.host", defaultValue = "%")
  String accountHost;

  @Inject Settings settings;

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource application;

  @PostConstruct
  void migrate() {
    requireThat(
        TimeZone.getDefault().getRawOffset() == 0 && !TimeZone.getDefault().useDaylightTime(),
        "Java must run in UTC (-Duser.timezone=UTC), or an hour each spring would be stored wrong");
    try {
      Flyway.configure(getClass().getClassLoader())
          .dataSource(MigrationAccount.dataSource())
          .locations("classpath:db/migration")
          .placeholders(
              Map.of("app", "'" + Settings.required("radslag.db.user") + "'@'" + accountHost + "'"))
          .cleanDisabled(true)
          .load()
          .migrate();
      if (!settings.demo()) {
        refuseWeakDatabase();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The database could not be migrated", failure);
    }
  }

  private void refuseWeakDatabase() throws SQLException {
    try (Connection connection = application.getConnection();
        Statement ask = connection.createStatement();
        ResultSet answer =
            ask.executeQuery(
                "SELECT @@innodb_flush_log_at_trx_commit, @@innodb_snapshot_isolation,"
                    + " @@sql_mode LIKE '%STRICT_TRANS_TABLES%' OR @@sql_mode LIKE"
                    + " '%STRICT_ALL_TABLES%', @@log_bin = 0 OR @@sync_binlog = 1,"
                    + " (SELECT COALESCE(MAX(shift_micros), 0) FROM clock_shift)")) {
      answer.next();
      requireThat(answer.getInt(1) == 1, "innodb_flush_log_at_trx_commit must be 1");
      requireThat(answer.getInt(2) == 1, "innodb_snapshot_isolation must be ON");
      requireThat(answer.getInt(3) == 1, "sql_mode must be strict");
      requireThat(answer.getInt(4) == 1, "sync_binlog must be 1 where the binary log is on");
      requireThat(answer.getLong(5) == 0, "the clock is shifted (clock_shift), as in a demo");
    }
  }

  private static void requireThat(boolean holds, String what) {
    if (!holds) {
      LOG.log(System.Logger.Level.ERROR, "Rådslag does not start: {0}", what);
      throw new IllegalStateException("Rådslag does not start: " + what);
    }
  }
}
