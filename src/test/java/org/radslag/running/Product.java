package org.radslag.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.radslag.access.Role;
import org.radslag.launcher.EmbeddedDatabase;

/** The running product as a test meets it: over HTTP, and by a look into its database. */
public class Product {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String address;

  public Product(URL address) {
    this.address = "http://127.0.0.1:" + address.getPort();
  }

  /** Address of the product without a final slash. */
  public String address() {
    return address;
  }

  /** Fetches a page as whoever the session's secret belongs to; null for nobody. */
  public HttpResponse<String> get(String path, String session) {
    return send(request(path, session).GET());
  }

  /** Posts a form from the product's own pages. */
  public HttpResponse<String> post(String path, String session, String form) {
    return send(
        request(path, session)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /**
   * Sends what a browser would not: any method, any headers.
   *
   * @param headers names and values in turn
   */
  public HttpResponse<String> ask(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request = request(path, null).method(method, body);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path, String session) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    request.header("Accept-Language", "sv");
    return session == null ? request : request.header("Cookie", "radslag=" + session);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** A session of a person's, as if she had signed in; the cookie's value. */
  public String sessionOf(UUID person) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    update(
        "INSERT INTO sign_in_session (id, token_hash, person, created_at, last_seen_at, agent)"
            + " SELECT UUID(), ?, ?, t, t, 'test' FROM (SELECT SYSDATE(6) + INTERVAL shift_micros"
            + " MICROSECOND AS t FROM clock_shift) now",
        sha256(secret),
        person.toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** A member of today who holds no role. */
  public UUID anyMember() {
    return UUID.fromString(
        read("SELECT CAST(a.member AS CHAR) FROM affiliation a WHERE a.member NOT IN"
                + " (SELECT person FROM role_grant) ORDER BY a.member LIMIT 1")
            .get(0));
  }

  /** Gives a person a role; {@code scope} null for the whole district. */
  public void grant(UUID person, Role role, UUID scope) {
    update(
        "INSERT IGNORE INTO role_grant (id, person, role, scope, granted_at)"
            + " VALUES (UUID(), ?, ?, ?, SYSDATE(6))",
        person.toString(),
        role.name(),
        scope == null ? null : scope.toString());
  }

  /** Changes rows with the account that may change everything. */
  public int update(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The first column of every row. */
  public List<String> read(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A connection of the migration account. */
  public static Connection connect() throws SQLException {
    EmbeddedDatabase database = TestDatabase.database();
    return DriverManager.getConnection(
        database.url(), database.migrationUser(), password(database.migrationPasswordFile()));
  }

  /** A connection of the application's own account. */
  public static Connection connectAsApplication() throws SQLException {
    EmbeddedDatabase database = TestDatabase.database();
    return DriverManager.getConnection(
        database.url(), database.appUser(), password(database.appPasswordFile()));
  }

  private static String password(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
