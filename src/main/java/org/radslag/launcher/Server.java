package org.radslag.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Payara Micro in a JVM of its own, with the WAR at the root of {@code http://localhost:<port>/}.
 *
 * <p>Listens on 127.0.0.1 and nowhere else: its HTTP address is set before it boots, and its data
 * grid, which would listen on every address whatever the command line says, is off.
 */
final class Server implements AutoCloseable {
  /** The first start also loads the demo district, on a slow machine. */
  private static final Duration LONGEST_START = Duration.ofSeconds(300);

  private static final int POLL_MILLIS = 200;

  private final Child child;
  private final URI ready;
  private final Path log;

  private Server(Child child, URI ready, Path log) {
    this.child = child;
    this.ready = ready;
    this.log = log;
  }

  /**
   * Starts the server without waiting for it.
   *
   * @param configuration the WAR's settings, each passed on as a system property
   */
  static Server start(Settings settings, Map<String, String> configuration) throws IOException {
    Path work = settings.data().resolve("server");
    PrivateFiles.deleteTree(work);
    PrivateFiles.directory(work);
    Path logs = PrivateFiles.directory(settings.data().resolve("log"));
    Path log = ServerSettings.log(logs);
    Path preBoot = work.resolve("pre-boot.txt");
    Files.writeString(preBoot, ServerSettings.PRE_BOOT, StandardCharsets.UTF_8);
    Path logging = work.resolve("logging.properties");
    ServerSettings.writeLogging(logging, logs, settings.verbose());
    if (Files.exists(log)) {
      // What is read for signs of the start must be of this start.
      Path former = logs.resolve("server-former.log");
      Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
    }

    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServerSettings.JVM);
    command.add("-Djava.io.tmpdir=" + PrivateFiles.directory(work.resolve("tmp")));
    configuration.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", program().toString(), "--disablephonehome"));
    command.addAll(List.of("--unpackdir", work.resolve("runtime").toString()));
    command.addAll(List.of("--prebootcommandfile", preBoot.toString()));
    command.addAll(List.of("--logproperties", logging.toString()));
    command.addAll(List.of("--port", String.valueOf(settings.port())));
    command.addAll(List.of("--deploy", settings.war().toString(), "--contextroot", "/"));

    Path console = logs.resolve("server-console.log");
    Child child =
        Child.start(
            settings.data(),
            new Child.Program("server", command, Map.of(), console, settings.verbose()));
    return new Server(child, URI.create(settings.address() + "health/ready"), log);
  }

  /** The jar that the server is started from: the one on our class path. */
  private static Path program() throws IOException {
    try {
      return Path.of(
          fish.payara.micro.PayaraMicro.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Waits until the application says that it is ready. */
  void awaitReady() throws CannotStart, IOException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline) {
      if (!child.isAlive()) {
        throw new CannotStart("server-start", Files.exists(log) ? log : log.getParent());
      }
      if (saysReady()) {
        return;
      }
      if (hasDeployedNothing()) {
        throw new CannotStart("deployment", log);
      }
      pause();
    }
    throw new CannotStart("server-slow", log, String.valueOf(LONGEST_START.toSeconds()));
  }

  private boolean saysReady() {
    try {
      HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(10_000);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  /**
   * A server that could not deploy the application runs on without it, and lists what it has
   * deployed: nothing.
   */
  private boolean hasDeployedNothing() throws IOException {
    if (!Files.exists(log)) {
      return false;
    }
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).strip().equals("\"Deployed\": [") && lines.get(i).strip().equals("]")) {
        return true;
      }
    }
    return false;
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the server was starting", e);
    }
  }

  Path log() {
    return log;
  }

  CompletableFuture<Child> end() {
    return child.end();
  }

  @Override
  public void close() throws IOException {
    child.stop();
  }
}
