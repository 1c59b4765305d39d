package org.radslag.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The connection of the application's own account, which may do only what the migrations granted
 * it. Address and password come from the installation's settings, so that the same WAR runs against
 * an embedded database, a server or a cluster.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/radslag",
    className = "org.radslag.platform.ApplicationDataSource",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 40,
    maxIdleTime = 300)
public class ApplicationDataSource extends MariaDbDataSource {

  /** Called by the server's connection pool, before anything else of ours runs. */
  public ApplicationDataSource() throws SQLException {
    StartCheck.pass();
    setUrl(DatabaseUrl.withSession(Settings.required("radslag.db.url")));
    setUser(Settings.required("radslag.db.user"));
    setPassword(Settings.passwordFrom("radslag.db.password.file"));
  }
}
