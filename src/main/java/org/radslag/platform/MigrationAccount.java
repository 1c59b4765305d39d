package org.radslag.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The account that may change the schema; the only one, too, that may move the clock. */
final class MigrationAccount {

  private MigrationAccount() {}

  static DataSource dataSource() throws SQLException {
    MariaDbDataSource account =
        new MariaDbDataSource(DatabaseUrl.withSession(Settings.required("radslag.db.url")));
    account.setUser(Settings.required("radslag.db.migration.user"));
    account.setPassword(Settings.passwordFrom("radslag.db.migration.password.file"));
    return account;
  }
}
