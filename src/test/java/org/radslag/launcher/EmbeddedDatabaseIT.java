package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the database that the demo starts, in a data directory of its own. */
class EmbeddedDatabaseIT {
  static final Path DATA = Path.of("target", "launcher-it");

  private EmbeddedDatabase database;

  @BeforeEach
  void start() throws Exception {
    database = EmbeddedDatabase.start(DATA, 0);
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
  }

  @Test
  void it_listens_on_loopback_and_nowhere_else() throws Exception {
    assertEquals(Set.of(database.port()), Listening.ports(database.pid()));
    assertEquals(Set.of(), Listening.beyondLoopback(database.pid()));
  }

  @Test
  void its_settings_lose_nothing_that_was_committed_and_cut_nothing_off() throws Exception {
    assertEquals("1", asked("@@innodb_flush_log_at_trx_commit"));
    assertEquals("1", asked("@@sync_binlog"));
    assertEquals("1", asked("@@innodb_snapshot_isolation"));
    assertEquals("READ-COMMITTED", asked("@@transaction_isolation"));
    assertTrue(asked("@@sql_mode").contains("STRICT_ALL_TABLES"));
    assertEquals("+00:00", asked("@@global.time_zone"));
    assertEquals("0", asked("@@local_infile"));
    assertEquals("utf8mb4", asked("@@character_set_database"));
    assertEquals("utf8mb4_uca1400_swedish_as_ci", asked("@@collation_database"));
  }

  @Test
  void case_does_not_count_but_accents_and_emoji_do() throws Exception {
    assertEquals("1", asked("'ANNA' = 'anna'"));
    assertEquals("0", asked("'é' = 'e'"));
    assertEquals("0", asked("'å' = 'a'"));
    assertEquals("0", asked("'ü' = 'y'"));
    assertEquals("0", asked("'\uD83D\uDE00' = '\uD83C\uDF89'"));
    assertEquals("1", asked("'z' < 'å' AND 'å' < 'ä' AND 'ä' < 'ö'"));
  }

  @Test
  void the_applications_account_may_do_what_the_migrations_grant_and_no_more() throws Exception {
    as(EmbeddedDatabase.MIGRATION, "CREATE OR REPLACE TABLE granted (n INT)");
    as(EmbeddedDatabase.MIGRATION, "CREATE OR REPLACE TABLE not_granted (n INT)");
    as(EmbeddedDatabase.MIGRATION, "GRANT INSERT ON granted TO radslag_app@'%'");
    as(EmbeddedDatabase.APPLICATION, "INSERT INTO granted VALUES (1)");
    assertDenied(EmbeddedDatabase.APPLICATION, "DELETE FROM granted");
    assertDenied(EmbeddedDatabase.APPLICATION, "INSERT INTO not_granted VALUES (1)");
    assertDenied(EmbeddedDatabase.APPLICATION, "CREATE TABLE another (n INT)");
    assertDenied(EmbeddedDatabase.APPLICATION, "SELECT * FROM mysql.global_priv");
  }

  @Test
  void the_migrating_account_ends_at_its_schema() {
    assertDenied(EmbeddedDatabase.MIGRATION, "CREATE DATABASE another");
    assertDenied(EmbeddedDatabase.MIGRATION, "SELECT * FROM mysql.global_priv");
    assertDenied(EmbeddedDatabase.MIGRATION, "CREATE USER another");
  }

  @Test
  void nobody_gets_in_without_a_password() {
    for (String name : new String[] {"root", "", EmbeddedDatabase.APPLICATION}) {
      SQLException refused =
          assertThrows(
              SQLException.class,
              () -> new org.mariadb.jdbc.MariaDbDataSource(database.url()).getConnection(name, ""));
      assertTrue(Set.of(1045, 1698).contains(refused.getErrorCode()), refused.getMessage());
    }
  }

  @Test
  void data_survive_a_stop_and_a_kill() throws Exception {
    as(EmbeddedDatabase.MIGRATION, "CREATE OR REPLACE TABLE kept (n INT)");
    as(EmbeddedDatabase.MIGRATION, "INSERT INTO kept VALUES (1)");
    database.close();
    database = EmbeddedDatabase.start(DATA, 0);
    as(EmbeddedDatabase.MIGRATION, "INSERT INTO kept VALUES (2)");
    ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
    database.end().get(60, TimeUnit.SECONDS);
    database.close();
    database = EmbeddedDatabase.start(DATA, 0);
    assertEquals("3", asked("(SELECT SUM(n) FROM kept)"));
  }

  @Test
  void passwords_are_not_left_where_the_start_put_them() {
    assertFalse(Files.exists(DATA.resolve("database").resolve("accounts.sql")));
  }

  private void assertDenied(String account, String sql) {
    SQLException denied = assertThrows(SQLException.class, () -> as(account, sql), sql);
    assertTrue(Set.of(1044, 1142, 1227).contains(denied.getErrorCode()), denied.getMessage());
  }

  private void as(String account, String sql) throws Exception {
    try (Connection connection = database.connect(account);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String asked(String expression) throws Exception {
    try (Connection connection = database.connect(EmbeddedDatabase.MIGRATION);
        Statement statement = connection.createStatement()) {
      statement.execute("SET collation_connection = @@collation_database");
      try (ResultSet row = statement.executeQuery("SELECT " + expression)) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
