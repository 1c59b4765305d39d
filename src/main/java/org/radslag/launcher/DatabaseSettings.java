package org.radslag.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the embedded database is set; docker/database.cnf sets an external one alike. */
final class DatabaseSettings {
  /**
   * Swedish order; case does not count, accents do (å, ä, ö, é, ü are letters of their own), and so
   * does every emoji. The older utf8mb4_swedish_ci takes é for e, ü for y and any emoji for any
   * other. Codes and tokens need a binary collation of their own.
   */
  private static final String COLLATION = "utf8mb4_uca1400_swedish_as_ci";

  private DatabaseSettings() {}

  static List<String> arguments(DatabasePrograms programs, int port, Path accounts) {
    Path files = programs.files();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-defaults",
                "--basedir=" + programs.base(),
                "--datadir=" + files,
                "--tmpdir=" + files.resolveSibling("tmp"),
                "--init-file=" + accounts,
                // Who may reach it: this machine; over TCP by password, over the socket root by
                // being root.
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=radslag.sock", // relative: a long path to the data directory is no
                // obstacle
                "--skip-name-resolve",
                // Nothing leaves the machine, and a new key pair at each start took eight seconds.
                "--skip-ssl",
                "--local-infile=0",
                "--skip-symbolic-links",
                "--secure-file-priv=" + files.resolveSibling("tmp")));
    arguments.addAll(
        List.of(
            // What is committed survives a power cut. No binary log: nothing reads one in a demo.
            "--innodb-flush-log-at-trx-commit=1",
            "--sync-binlog=1",
            "--innodb-doublewrite=ON",
            "--innodb-snapshot-isolation=ON",
            "--transaction-isolation=READ-COMMITTED",
            "--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                + "NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY",
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            "--collation-server=" + COLLATION,
            "--max-allowed-packet=64M",
            "--max-connections=100",
            "--innodb-buffer-pool-size=256M"));
    if ("root".equals(System.getProperty("user.name"))) {
      arguments.add("--user=root"); // it refuses to run as root unless told to
    }
    return List.copyOf(arguments);
  }

  /**
   * Schema and accounts, run by the database at each start before it accepts anyone: idempotent,
   * and the password files always hold.
   */
  static String accounts(Secrets secrets) throws IOException {
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE DATABASE IF NOT EXISTS radslag CHARACTER SET utf8mb4 COLLATE ")
        .append(COLLATION)
        .append(";\n");
    sql.append("DROP DATABASE IF EXISTS test;\n");
    sql.append("DELETE FROM mysql.global_priv WHERE user = '';\n");
    sql.append("DELETE FROM mysql.db WHERE user = '';\n");
    sql.append("FLUSH PRIVILEGES;\n");
    for (String account :
        List.of(EmbeddedDatabase.MIGRATION, EmbeddedDatabase.APPLICATION, EmbeddedDatabase.DESK)) {
      String identified = account + "@'%' IDENTIFIED BY '" + secrets.password(account) + "';\n";
      sql.append("CREATE USER IF NOT EXISTS ").append(identified);
      sql.append("ALTER USER ").append(identified);
    }
    sql.append("GRANT ALL PRIVILEGES ON radslag.* TO ")
        .append(EmbeddedDatabase.MIGRATION)
        .append("@'%' WITH GRANT OPTION;\n");
    // Without any right on the schema the server would not even let the application connect before
    // the migrations have granted it its tables; there are no views to show.
    sql.append("GRANT SHOW VIEW ON radslag.* TO ")
        .append(EmbeddedDatabase.APPLICATION)
        .append("@'%';\n");
    return sql.toString();
  }
}
