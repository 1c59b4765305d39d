package org.radslag.running;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;
import org.radslag.launcher.Listening;

/** A production installation, not the demo: stock server, Debian's MariaDB, docker/'s settings. */
class ExternalDatabaseIT {
  private static final Path DIRECTORY = Path.of("target", "external").toAbsolutePath();

  private static final String OFFICE = "expeditionen@example.org";

  private static DebianDatabase database;
  private static StockServer server;
  private static Visit office;

  @BeforeAll
  static void install() throws Exception {
    database = DebianDatabase.start(DIRECTORY);
    server = StockServer.start(DIRECTORY, settings()).awaitReady();
    server.awaitSaid("The first account of the office is open");
    office = signIn(OFFICE);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
  }

  @Test
  void it_is_alive_ready_and_measured_and_listens_on_its_one_port() throws Exception {
    assertTrue(server.answers("/health/live").contains("\"radslag\",\"status\":\"UP\""));
    assertTrue(server.answers("/health/ready").contains("\"database\",\"status\":\"UP\""));
    assertTrue(server.answers("/metrics").startsWith("200 "));
    assertTrue(server.answers("/rules/index.xhtml").startsWith("200 "));
    assertEquals(Set.of(server.address().getPort()), Listening.ports(server.pid()));
    assertFalse(server.said().contains("SEVERE"), server.said());
  }

  @Test
  void the_migrations_have_run_and_granted_the_application_its_tables_alone() throws Exception {
    run("radslag_app", "SELECT COUNT(*) FROM audit_entry");
    for (String forbidden :
        List.of(
            "DELETE FROM audit_entry",
            "UPDATE clock_shift SET shift_micros = 1",
            "SELECT * FROM flyway_schema_history",
            "CREATE TABLE another (n INT)",
            "SELECT * FROM mysql.global_priv")) {
      assertThrows(SQLException.class, () -> run("radslag_app", forbidden), forbidden);
    }
    assertThrows(SQLException.class, () -> run("radslag_migrate", "CREATE USER another"));
  }

  @Test
  void the_programme_that_runs_has_the_hash_that_anybody_computes_from_the_war() throws Exception {
    Path unpacked = Files.createTempDirectory(DIRECTORY, "programme");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "unzip -q \"$0\" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum"
                    + " | sha256sum",
                System.getProperty("radslag.war"))
            .directory(unpacked.toFile())
            .start();
    String computed = new String(process.getInputStream().readAllBytes(), US_ASCII);
    assertEquals(0, process.waitFor());
    String page = server.answers("/tools/index.xhtml");
    assertTrue(page.contains(computed.substring(0, 64)), page);
  }

  @Test
  void the_first_account_of_the_office_signs_in_and_the_trail_proves_whole() throws Exception {
    assertEquals(200, office.open("/office/index.xhtml").status());
    String checked = verifyTrail();
    assertTrue(checked.matches("The audit trail is whole: [1-9][0-9]* entries\\.\\R"), checked);
  }

  @Test
  void a_new_district_imports_its_register_and_numbers_its_first_motion() throws Exception {
    NewDistrict district = new NewDistrict(office);
    district.foundAssociations();
    district.importRegister();
    assertEquals("51", asked("SELECT COUNT(*) FROM association"));
    assertEquals("10600", asked("SELECT COUNT(*) FROM member"));
    district.planConference();
    Visit member = signIn(NewDistrict.aMembersAddress());
    NewDistrict.fileMotion(member);
    district.registerMotions();
    assertTrue(member.open("/motions/index.xhtml").text().contains("A1"), member.text());
    assertFalse(server.said().contains("SEVERE"), server.said());
  }

  @Test
  void a_database_that_could_lose_what_was_accepted_is_refused_in_one_sentence() throws Exception {
    database.run("SET GLOBAL innodb_flush_log_at_trx_commit = 2");
    try {
      assertRefused("innodb_flush_log_at_trx_commit must be 1", settings());
    } finally {
      database.run("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    }
  }

  @Test
  void a_missing_password_file_is_refused_in_one_sentence() throws Exception {
    Map<String, String> settings = settings();
    settings.put("RADSLAG_DB_PASSWORD_FILE", "/nowhere");
    assertRefused("radslag.db.password.file names no readable password file: /nowhere", settings);
  }

  private static Visit signIn(String email) throws IOException {
    Letterbox letterbox = new Letterbox(email);
    Visit visit = new Visit(new Product(server.address()));
    visit.open("/access/sign-in.xhtml").press("send", "email", email).follow();
    visit.press("enter", "code", letterbox.nextCode());
    assertTrue(visit.session().isPresent(), visit.text());
    return visit;
  }

  /** The command of docs/operating.md, with the account that may read. */
  private static String verifyTrail() throws IOException {
    Process command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.radslag.audit.VerifyTrail",
                database.url(),
                "radslag_migrate",
                password("radslag_migrate").toString(),
                database.secrets().resolve("audit.public").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD) // the tests' libraries talk there
            .start();
    return new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void assertRefused(String sentence, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path directory = Files.createDirectories(DIRECTORY.resolve("refused"));
    try (StockServer refusing = StockServer.start(directory, settings)) {
      assertEquals(List.of(sentence), refusing.awaitRefusal());
      assertTrue(refusing.answers("/health/ready").startsWith("503 "));
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("RADSLAG_DB_URL", database.url());
    settings.put("RADSLAG_DB_USER", "radslag_app");
    settings.put("RADSLAG_DB_PASSWORD_FILE", password("radslag_app").toString());
    settings.put("RADSLAG_DB_MIGRATION_USER", "radslag_migrate");
    settings.put("RADSLAG_DB_MIGRATION_PASSWORD_FILE", password("radslag_migrate").toString());
    settings.put("RADSLAG_SECRETS", database.secrets().toString());
    settings.put("RADSLAG_MAIL_HOST", "127.0.0.1");
    settings.put("RADSLAG_MAIL_PORT", String.valueOf(TestDatabase.mail().getSmtp().getPort()));
    settings.put("RADSLAG_MAIL_FROM", "radslag@example.org");
    settings.put("RADSLAG_PUBLIC_URL", "https://radslag.example.org");
    settings.put("RADSLAG_OFFICE_FIRST_EMAIL", OFFICE);
    return settings;
  }

  private static Path password(String account) {
    return database.secrets().resolve(account + ".password");
  }

  private static String asked(String sql) throws SQLException, IOException {
    try (Connection connection = connect("radslag_migrate");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(String account) throws SQLException, IOException {
    return new MariaDbDataSource(database.url())
        .getConnection(account, Files.readString(password(account)).strip());
  }

  private static void run(String account, String sql) throws SQLException, IOException {
    try (Connection connection = connect(account);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
