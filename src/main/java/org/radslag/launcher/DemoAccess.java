package org.radslag.launcher;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the desk does in the product's database, with an account that may do no more: begin a
 * session in the name of a persona, and read and move the clock.
 */
final class DemoAccess {
  /** Name of the session cookie where it is not bound to TLS. */
  static final String COOKIE = "radslag";

  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_AGENT = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String BEGIN_SESSION =
      """
      INSERT INTO sign_in_session (id, token_hash, person, created_at, last_seen_at, agent)
      SELECT ?, ?, member.id, clock.time, clock.time, ?
        FROM member
        JOIN (SELECT SYSDATE(6) + INTERVAL shift_micros MICROSECOND AS time FROM clock_shift) clock
       WHERE member.number = ?
      """;

  /** What the product itself would write: even in the demo, the trail has everything. */
  private static final String NOTE_SESSION =
      """
      INSERT INTO audit_entry (id, happened_at, actor, action, subject, facts)
      SELECT ?, clock.time, NULL, 'SessionStarted', member.id, ?
        FROM member
        JOIN (SELECT SYSDATE(6) + INTERVAL shift_micros MICROSECOND AS time FROM clock_shift) clock
       WHERE member.number = ?
      """;

  private final EmbeddedDatabase database;

  private DemoAccess(EmbeddedDatabase database) {
    this.database = database;
  }

  /** Grants the desk's account what it needs on the tables that the application has made by now. */
  static DemoAccess open(EmbeddedDatabase database) throws CannotStart {
    try (Connection connection = database.connect(EmbeddedDatabase.MIGRATION);
        Statement statement = connection.createStatement()) {
      grant(statement, "SELECT, UPDATE ON clock_shift");
      grant(statement, "SELECT (id, number) ON member");
      grant(statement, "INSERT ON sign_in_session");
      grant(statement, "INSERT ON audit_entry");
      grant(statement, "INSERT ON audit_pending");
      return new DemoAccess(database);
    } catch (SQLException | IOException e) {
      throw new CannotStart("desk", e.getMessage());
    }
  }

  private static void grant(Statement statement, String right) throws SQLException {
    statement.execute("GRANT " + right + " TO " + EmbeddedDatabase.DESK + "@'%'");
  }

  /**
   * Begins a session for the member with that number.
   *
   * @return the secret for the cookie; empty when there is no such member
   */
  Optional<String> signIn(String memberNumber, String agent) throws IOException {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String session = UUID.randomUUID().toString();
    String bounded = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    int begun =
        inDatabase(
            connection -> {
              connection.setAutoCommit(false);
              int rows =
                  run(connection, BEGIN_SESSION, session, sha256(secret), bounded, memberNumber);
              if (rows == 1) {
                String entry = UUID.randomUUID().toString();
                String facts = "{\"session\":\"" + session + "\"}";
                run(connection, NOTE_SESSION, entry, facts, memberNumber);
                run(connection, "INSERT INTO audit_pending (entry) VALUES (?)", entry);
              }
              connection.commit();
              return rows;
            });
    return begun == 1
        ? Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
        : Optional.empty();
  }

  /** How far the product's clock is from the machine's. */
  Duration shift() throws IOException {
    return inDatabase(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("SELECT shift_micros FROM clock_shift")) {
            return row.next() ? micros(row.getLong(1)) : Duration.ZERO;
          }
        });
  }

  /** Moves the product's clock to be that far from the machine's. */
  void shiftTo(Duration shift) throws IOException {
    inDatabase(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE clock_shift SET shift_micros = ?")) {
            update.setLong(1, micros(shift));
            return update.executeUpdate();
          }
        });
  }

  private static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static Duration micros(long micros) {
    return Duration.ofNanos(Math.multiplyExact(micros, 1_000L));
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T inDatabase(Work<T> work) throws IOException {
    try (Connection connection = database.connect(EmbeddedDatabase.DESK)) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static byte[] sha256(byte[] secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
