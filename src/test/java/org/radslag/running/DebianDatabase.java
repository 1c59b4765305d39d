package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Debian's MariaDB with the settings, the secrets and the accounts that {@code docker/} gives a
 * production database, under {@code target/} and on a port of its own.
 */
final class DebianDatabase implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");
  private static final Path DOCKER = Path.of("docker").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 120;

  private final Path directory;
  private final Path files;
  private final int port;
  private Process server;

  private DebianDatabase(Path directory, int port) {
    this.directory = directory;
    this.files = directory.resolve("files");
    this.port = port;
  }

  private void launch() throws IOException {
    server =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--defaults-file=" + DOCKER.resolve("database.cnf"),
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + files,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=db.sock",
                "--pid-file=db.pid")
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(directory.resolve("database.log").toFile()))
            .start();
  }

  /** Ends it as a power cut would, and starts it again with what it has kept. */
  void killAndRestart() throws IOException, InterruptedException {
    server.destroyForcibly();
    server.onExit().join();
    launch();
    awaitReady();
  }

  /** Starts an empty one. */
  static DebianDatabase start(Path directory) throws IOException, InterruptedException {
    assertTrue(
        Files.isExecutable(PROGRAM),
        "The tests on an external database need " + PROGRAM + ": apt-get install mariadb-server");
    delete(directory);
    Path files = Files.createDirectories(directory.resolve("files"));
    String settings = "--defaults-file=" + DOCKER.resolve("database.cnf");
    run(
        directory,
        List.of(
            "mariadb-install-db",
            settings,
            "--datadir=" + files,
            "--auth-root-socket-user=" + System.getProperty("user.name"),
            "--skip-test-db",
            "--user=" + System.getProperty("user.name")));
    int port = StockServer.freePort();
    DebianDatabase database = new DebianDatabase(directory, port);
    database.launch();
    database.awaitReady();
    run(directory, List.of("sh", DOCKER.resolve("secrets.sh").toString(), "secrets"));
    database.makeAccounts();
    return database;
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      assertTrue(server.isAlive(), () -> text(directory.resolve("database.log")));
      if (client("SELECT 1") == 0) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("The database has not answered: " + directory);
  }

  private void makeAccounts() throws IOException, InterruptedException {
    Path sql = directory.resolve("accounts.sql");
    ProcessBuilder script = new ProcessBuilder("sh", DOCKER.resolve("database.sh").toString());
    script.environment().put("RADSLAG_SECRETS", secrets().toString());
    assertEquals(0, script.redirectOutput(sql.toFile()).start().waitFor());
    run(Files.readString(sql));
  }

  /** Does something as the database's root. */
  void run(String sql) throws IOException, InterruptedException {
    assertEquals(0, client(sql), () -> text(directory.resolve("client.log")));
  }

  private int client(String sql) throws IOException, InterruptedException {
    return new ProcessBuilder("mariadb", "--no-defaults", "--socket=db.sock", "--execute=" + sql)
        .directory(files.toFile())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("client.log").toFile())
        .start()
        .waitFor();
  }

  /** Directory of the installation's secrets, passwords among them. */
  Path secrets() {
    return directory.resolve("secrets");
  }

  String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/radslag";
  }

  @Override
  public void close() {
    server.destroy();
    server.onExit().join();
  }

  private static void run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path log = directory.resolve("setup.log");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> text(log));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
