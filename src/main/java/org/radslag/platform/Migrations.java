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
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before anything else uses it, with an account of its own. Beans that
 * need the schema at start depend on this one by name.
 */
@Singleton
@Startup
public class Migrations {

  @Inject
  @ConfigProperty(name = "radslag.db.account.host", defaultValue = "%")
  String accountHost;

  @Inject Settings settings;

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource application;

  @PostConstruct
  void migrate() {
    try {
      Flyway.configure(getClass().getClassLoader())
          .dataSource(MigrationAccount.dataSource())
          .locations("classpath:db/migration")
          .placeholders(
              Map.of("app", "'" + Settings.required("radslag.db.user") + "'@'" + accountHost + "'"))
          .cleanDisabled(true)
          // An application that is older than its schema must not write to it.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
      if (!settings.demo()) {
        refuseShiftedClock();
      }
    } catch (SQLException | FlywayException failure) {
      throw StartCheck.refused(
          new IllegalStateException(
              "the schema cannot be brought up to date: " + failure.getMessage(), failure));
    }
  }

  private void refuseShiftedClock() throws SQLException {
    try (Connection connection = application.getConnection();
        Statement ask = connection.createStatement();
        ResultSet shift =
            ask.executeQuery("SELECT COALESCE(MAX(shift_micros), 0) FROM clock_shift")) {
      shift.next();
      if (shift.getLong(1) != 0) {
        throw StartCheck.refused(
            new IllegalStateException("the clock is shifted (clock_shift), as in a demo"));
      }
    }
  }
}
