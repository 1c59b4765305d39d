package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;
import org.radslag.running.Chromium;

/** The desk over HTTP, on the product's own schema. */
class DemoDeskIT {
  private static final String MEMBER = "5e9f6b1c-0b7c-4d7a-9c39-0d1f3f1e2a11";
  private static final Pattern COOKIE =
      Pattern.compile(
          "(?i)\r\nSet-Cookie: radslag=([A-Za-z0-9_-]{43}); Path=/; HttpOnly; SameSite=Lax");
  private static EmbeddedDatabase database;
  private static DemoDesk desk;
  private static DemoMail mail;
  private static int mailPort;
  private static Settings settings;

  @BeforeAll
  static void open() throws Exception {
    EmbeddedDatabase.wipe(EmbeddedDatabaseIT.DATA.toAbsolutePath());
    database = EmbeddedDatabase.start(EmbeddedDatabaseIT.DATA, 0);
    migrate();
    run(member(MEMBER, "10000007"));
    run(member("5e9f6b1c-0b7c-4d7a-9c39-0d1f3f1e2a12", "10000009"));
    Properties given = new Properties();
    given.put("radslag.desk.port", String.valueOf(freePort()));
    settings = Settings.from(given);
    Persona anna = new Persona("10000007", "Anna Ek", "ordförande", "chair", "", "");
    Persona gone = new Persona("10000008", "Bo Ny", "medlem", "member", "", "");
    mailPort = freePort();
    mail = DemoMail.start(mailPort);
    DemoAccess access = DemoAccess.open(database);
    Path data = EmbeddedDatabaseIT.DATA;
    DemoClock.forgetStart(data);
    DemoClock clock = DemoClock.open(access, data);
    desk = DemoDesk.start(settings, List.of(anna, gone), access, clock, mail);
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
    mail.close();
    database.close();
  }

  @BeforeEach
  void startAnew() throws Exception {
    run("DELETE FROM sign_in_session");
    run("UPDATE clock_shift SET shift_micros = 0");
  }

  @Test
  void a_persona_is_signed_in_with_one_press() throws Exception {
    String answer = post("/sign-in", self(), "http://" + self(), "member=10000007");
    assertTrue(answer.startsWith("HTTP/1.1 303"), answer);
    assertTrue(answer.contains("Location: " + settings.address() + "\r\n"), answer);
    Matcher cookie = COOKIE.matcher(answer);
    assertTrue(cookie.find(), answer);
    byte[] secret = Base64.getUrlDecoder().decode(cookie.group(1));
    assertEquals(32, secret.length);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
    assertEquals(
        MEMBER, asked("SELECT person FROM sign_in_session WHERE token_hash = x'" + hash + "'"));
    assertEquals(
        "1",
        asked(
            "SELECT COUNT(*) FROM sign_in_session s JOIN audit_entry e ON e.subject = s.person"
                + " AND e.facts = CONCAT('{\"session\":\"', s.id, '\"}')"
                + " AND e.action = 'SessionStarted' JOIN audit_pending p ON p.entry = e.id"),
        "the trail has it like any other sign-in");
  }

  @Test
  void the_session_begins_at_the_products_time() throws Exception {
    post("/clock", self(), "http://" + self(), "move=day");
    post("/sign-in", self(), "http://" + self(), "member=10000007");
    assertEquals(
        "24",
        asked(
            "SELECT ROUND(TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), created_at) / 3600)"
                + " FROM sign_in_session"));
  }

  @Test
  void a_member_who_is_no_persona_is_not_signed_in() throws Exception {
    String answer = post("/sign-in", self(), "http://" + self(), "member=10000009");
    assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
    assertFalse(COOKIE.matcher(answer).find(), answer);
    assertEquals("0", asked("SELECT COUNT(*) FROM sign_in_session"));
  }

  @Test
  void a_persona_who_is_no_member_is_not_signed_in() throws Exception {
    String answer = post("/sign-in", self(), "http://" + self(), "member=10000008");
    assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
    assertFalse(COOKIE.matcher(answer).find(), answer);
  }

  @Test
  void another_sites_form_is_turned_away() throws Exception {
    for (String origin :
        new String[] {"http://evil.example", "null", "", settings.address().replaceAll("/$", "")}) {
      String answer = post("/sign-in", self(), origin, "member=10000007");
      assertTrue(answer.startsWith("HTTP/1.1 403"), origin + ": " + answer);
    }
    assertEquals("0", asked("SELECT COUNT(*) FROM sign_in_session"));
  }

  @Test
  void a_host_name_that_was_rebound_to_this_machine_is_turned_away() throws Exception {
    String host = "evil.example:" + settings.deskPort();
    String got = ask("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertTrue(got.startsWith("HTTP/1.1 421"), got);
    String posted = post("/sign-in", host, "http://" + host, "member=10000007");
    assertTrue(posted.startsWith("HTTP/1.1 421"), posted);
    assertEquals("0", asked("SELECT COUNT(*) FROM sign_in_session"));
  }

  @Test
  void who_comes_by_number_is_sent_to_the_name_the_cookie_is_for() throws Exception {
    String host = "127.0.0.1:" + settings.deskPort();
    String got = ask("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertTrue(got.startsWith("HTTP/1.1 303"), got);
    assertTrue(got.contains("Location: http://" + self() + "/\r\n"), got);
  }

  @Test
  void the_clock_is_moved_on_set_and_put_back() throws Exception {
    move("move=hour");
    assertEquals(Duration.ofHours(1).toSeconds(), shiftSeconds());
    move("move=day");
    assertEquals(Duration.ofHours(25).toSeconds(), shiftSeconds());
    move("move=back");
    assertEquals(0, shiftSeconds());
    move("move=set&time=2027-03-01T18%3A00");
    assertEquals(
        "2027-03-01 17:00",
        asked(
            "SELECT DATE_FORMAT(UTC_TIMESTAMP(6) + INTERVAL shift_micros MICROSECOND"
                + " + INTERVAL 2 SECOND, '%Y-%m-%d %H:%i') FROM clock_shift"));
  }

  @Test
  void a_time_that_is_none_or_too_far_off_does_not_move_the_clock() throws Exception {
    for (String time : new String[] {"", "tomorrow", "2027-02-30T10:00", "2200-01-01T10:00"}) {
      String answer = post("/clock", self(), "http://" + self(), "move=set&time=" + time);
      assertTrue(answer.startsWith("HTTP/1.1 400"), time + ": " + answer);
      assertEquals(0, shiftSeconds());
    }
  }

  @Test
  void a_form_that_is_too_long_is_refused() throws Exception {
    String answer = post("/clock", self(), "http://" + self(), "move=" + "x".repeat(20_000));
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
  }

  @Test
  void the_page_speaks_the_browsers_language_and_lets_no_script_in() throws Exception {
    String get = "GET / HTTP/1.1\r\nHost: " + self() + "\r\nConnection: close\r\n";
    String swedish = ask(get + "Accept-Language: sv-SE,sv;q=0.9,en;q=0.5\r\n\r\n");
    assertTrue(swedish.contains("<h1>Demodisken</h1>"), swedish);
    assertTrue(swedish.contains("Logga in som Anna Ek"), swedish);
    assertTrue(swedish.contains("default-src 'none'"), swedish);
    assertTrue(ask(get + "\r\n").contains("<h1>The demo desk</h1>"));
  }

  @Test
  void the_page_can_be_used_by_all_on_a_phone_and_at_a_desk_by_day_and_by_night() throws Exception {
    TestMail.send(
        mailPort,
        "Din kod till Rådslag",
        "Öppna " + settings.address() + "access/link.xhtml?id=" + MEMBER);
    for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (Chromium window = new Chromium("http://" + self(), null, width)) {
          window.prefer(scheme);
          window.open("/");
          window.look("desk-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private static void move(String form) throws Exception {
    String answer = post("/clock", self(), "http://" + self(), form);
    assertTrue(answer.startsWith("HTTP/1.1 303"), answer);
  }

  private static long shiftSeconds() throws Exception {
    return Long.parseLong(asked("SELECT shift_micros DIV 1000000 FROM clock_shift"));
  }

  private static String self() {
    return "localhost:" + settings.deskPort();
  }

  private static String post(String path, String host, String origin, String form)
      throws IOException {
    return ask(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + (origin.isEmpty() ? "" : "\r\nOrigin: " + origin)
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\nConnection: close\r\n\r\n"
            + form);
  }

  /** Over a bare socket, because a client library would not let us forge Host and Origin. */
  private static String ask(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", settings.deskPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static void run(String sql) throws SQLException, IOException {
    try (Connection connection = database.connect(EmbeddedDatabase.MIGRATION);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String asked(String sql) throws SQLException, IOException {
    try (Connection connection = database.connect(EmbeddedDatabase.MIGRATION);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /**
   * The tables as the product makes them: a change there that the desk does not follow fails here.
   */
  private static void migrate() throws IOException, SQLException {
    MariaDbDataSource account = new MariaDbDataSource(database.url());
    account.setUser(database.migrationUser());
    account.setPassword(Files.readString(database.migrationPasswordFile()).strip());
    Flyway.configure()
        .dataSource(account)
        .locations("classpath:db/migration")
        .placeholders(Map.of("app", database.appUser() + "@'%'"))
        .load()
        .migrate();
  }

  private static String member(String id, String number) {
    return "INSERT INTO member (id, number, given_name, family_name, gender, email, phone, street,"
        + " postal_code, town, language, protected_identity) VALUES ('%s', '%s', '', '', 'WOMAN', '',"
            .formatted(id, number)
        + " '', '', '', '', '', FALSE)";
  }
}
