package org.radslag.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB 11.4 under a data directory: on 127.0.0.1 only, with grants, and with settings that lose
 * nothing that was committed.
 *
 * <p>Holds the schema {@code radslag} and two accounts for the application: one that migrates
 * (everything on that schema, and may pass it on), one that works and has no rights but those the
 * migrations grant it, table by table. A third, {@code radslag_desk}, is the demo desk's, with as
 * few.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  static final String APPLICATION = "radslag_app";
  static final String MIGRATION = "radslag_migrate";
  static final String DESK = "radslag_desk";

  /** Enough for InnoDB to recover a killed database of some size on a slow disk. */
  private static final Duration LONGEST_START = Duration.ofSeconds(180);

  private static final long POLL_MILLIS = 50;

  private final Secrets secrets;
  private final int port;
  private final Path log;
  private final Child child;
  private final AutoCloseable heldUntilClosed;

  private EmbeddedDatabase(
      Secrets secrets, int port, Path log, Child child, AutoCloseable heldUntilClosed) {
    this.secrets = secrets;
    this.port = port;
    this.log = log;
    this.child = child;
    this.heldUntilClosed = heldUntilClosed;
  }

  /**
   * Starts the database of a data directory, which is made and set up when new; whatever an
   * earlier, killed run left running in it is stopped first.
   *
   * @param data the directory; no other run may use it at the same time
   * @param port on 127.0.0.1; 0 for any that is free
   * @throws CannotStart with the sentence to show when it cannot be started
   * @throws IOException when the data directory cannot be read or written
   */
  public static EmbeddedDatabase start(Path data, int port) throws CannotStart, IOException {
    Path whole = data.toAbsolutePath().normalize();
    Preflight.writable(whole);
    Instance instance = Instance.hold(whole);
    try {
      return start(whole, port == 0 ? freePort() : port, false, instance);
    } catch (CannotStart | IOException | RuntimeException e) {
      instance.close();
      throw e;
    }
  }

  /**
   * The same for a caller that holds the directory already.
   *
   * @param echo whether the database's log goes to the console as well
   * @param held closed after the database
   */
  static EmbeddedDatabase start(Path data, int port, boolean echo, AutoCloseable held)
      throws CannotStart, IOException {
    Secrets secrets = Secrets.in(data.resolve("secrets"));
    DatabasePrograms programs = DatabasePrograms.in(data.resolve("database"));
    programs.setUp();
    Path log = data.resolve("log").resolve("database.log");
    Path accounts = data.resolve("database").resolve("accounts.sql");
    PrivateFiles.write(accounts, DatabaseSettings.accounts(secrets));
    List<String> command = new ArrayList<>();
    command.add(programs.base().resolve("bin").resolve("mariadbd").toString());
    command.addAll(DatabaseSettings.arguments(programs, port, accounts));
    Map<String, String> libraries =
        Map.of("LD_LIBRARY_PATH", programs.base().resolve("libs").toString());
    Child child = Child.start(data, new Child.Program("database", command, libraries, log, echo));
    EmbeddedDatabase database = new EmbeddedDatabase(secrets, port, log, child, held);
    try {
      database.awaitConnection();
    } catch (CannotStart | IOException | RuntimeException e) {
      child.stop();
      throw e;
    } finally {
      Files.deleteIfExists(accounts);
    }
    return database;
  }

  /** Whether the next start has to unpack and set up, which takes longer and more room. */
  static boolean isNew(Path data) {
    return !DatabasePrograms.in(data.resolve("database")).complete();
  }

  /** Deletes the database's files; its programs and the secrets stay. */
  static void wipe(Path data) throws IOException {
    PrivateFiles.deleteTree(DatabasePrograms.in(data.resolve("database")).files());
  }

  private void awaitConnection() throws CannotStart, IOException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline) {
      if (!child.isAlive()) {
        throw new CannotStart("database-start", log);
      }
      if (answers()) {
        return;
      }
      pause();
    }
    throw new CannotStart("database-slow", log, String.valueOf(LONGEST_START.toSeconds()));
  }

  private boolean answers() throws IOException {
    try (Connection connection = connect(MIGRATION)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the database was starting", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  /** JDBC URL of the schema, without account. */
  public String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/radslag";
  }

  public int port() {
    return port;
  }

  /** The account the application works with. */
  public String appUser() {
    return APPLICATION;
  }

  /** File that holds the application account's password, one line. */
  public Path appPasswordFile() {
    return secrets.passwordFile(APPLICATION);
  }

  /** The account that migrates the schema and grants rights in it. */
  public String migrationUser() {
    return MIGRATION;
  }

  /** File that holds the migration account's password, one line. */
  public Path migrationPasswordFile() {
    return secrets.passwordFile(MIGRATION);
  }

  /**
   * Directory of the secrets that the application reads: {@code seal.key} and {@code audit.key}.
   */
  public Path secrets() {
    return secrets.directory();
  }

  /** Process id of the database server. */
  public long pid() {
    return child.pid();
  }

  /** Where the database server writes what it has to say. */
  public Path log() {
    return log;
  }

  /** A connection of one of the three accounts; the caller closes it. */
  Connection connect(String account) throws IOException, SQLException {
    // Not by DriverManager: inside Maven it does not see the drivers of the project.
    MariaDbDataSource source = new MariaDbDataSource(url());
    return source.getConnection(account, secrets.password(account));
  }

  /** Completes when the database has ended, asked to or not. */
  CompletableFuture<Child> end() {
    return child.end();
  }

  /** Stops the database cleanly: what was committed is on disk. */
  @Override
  public void close() throws IOException {
    child.stop();
    try {
      heldUntilClosed.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
