package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stock Payara Micro with the built WAR, started as the entry point of {@code docker/Dockerfile}
 * starts it; only that it listens on loopback, on a port that is free.
 */
final class StockServer implements AutoCloseable {
  private static final Path DOCKER = Path.of("docker");
  private static final String ONLY_LOOPBACK =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=127.0.0.1\n";
  private static final Pattern ENTRY_POINT = Pattern.compile("(?s)\nENTRYPOINT (\\[.*?\\])");
  private static final int PATIENCE_SECONDS = 300;

  private final int port;
  private final Path log;
  private final Process server;

  private StockServer(int port, Path log, Process server) {
    this.port = port;
    this.log = log;
    this.server = server;
  }

  /** Starts it with these environment variables, without waiting for it. */
  static StockServer start(Path directory, Map<String, String> environment) throws IOException {
    Path work = Files.createDirectories(directory.resolve("server-tmp"));
    Path preBoot = work.resolve("pre-boot.txt");
    Files.writeString(preBoot, ONLY_LOOPBACK + Files.readString(DOCKER.resolve("pre-boot.txt")));
    int port = freePort();
    List<String> command = new ArrayList<>();
    for (String word : entryPoint()) {
      switch (word) {
        case "java" -> {
          command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
          command.addAll(List.of("-Djava.io.tmpdir=" + work, "-Xmx768m"));
        }
        case "/opt/radslag/payara-micro.jar" -> command.add(program().toString());
        case "/opt/radslag/radslag.war" -> command.add(System.getProperty("radslag.war"));
        case "/opt/radslag/pre-boot.txt" -> command.add(preBoot.toString());
        case "8080" -> command.add(String.valueOf(port));
        default -> command.add(word.replace("/opt/radslag", DOCKER.toAbsolutePath().toString()));
      }
    }
    Path log = directory.resolve("server.log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.directory(work.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    return new StockServer(port, log, builder.start());
  }

  private static List<String> entryPoint() throws IOException {
    Matcher found = ENTRY_POINT.matcher(Files.readString(DOCKER.resolve("Dockerfile")));
    assertTrue(found.find());
    return Pattern.compile("\"([^\"]*)\"")
        .matcher(found.group(1))
        .results()
        .map((MatchResult word) -> word.group(1))
        .toList();
  }

  /** The server's jar, as the tests' class path has it. */
  static Path program() {
    try {
      return Path.of(
          fish.payara.micro.PayaraMicro.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  StockServer awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
      assertTrue(server.isAlive(), this::said);
      if (answers("/health/ready").startsWith("200 ")) {
        return this;
      }
      assertEquals(List.of(), refusals());
      assertFalse(said().contains("Exception while loading the app"), this::said);
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new AssertionError("The server has not become ready: " + said());
  }

  /** What it says when it does not start the application, at the end of its own start. */
  List<String> awaitRefusal() throws InterruptedException {
    awaitSaid(" ready in ");
    return refusals();
  }

  /** Waits until its log has these words. */
  void awaitSaid(String words) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
      if (said().contains(words)) {
        return;
      }
      assertTrue(server.isAlive(), this::said);
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new AssertionError("The server has not said '" + words + "': " + said());
  }

  private List<String> refusals() {
    return said()
        .lines()
        .filter(line -> line.contains("does not start: "))
        .map(line -> line.substring(line.indexOf("does not start: ") + 16))
        .toList();
  }

  /** Status and body, or nothing when nobody answers. */
  String answers(String path) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                  HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException notYet) {
      return "";
    }
  }

  URL address() throws IOException {
    return URI.create("http://127.0.0.1:" + port + "/").toURL();
  }

  /** What its Java answers to a command of {@code jcmd}. */
  String command(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(String.valueOf(pid()));
    command.addAll(List.of(words));
    Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, jcmd.waitFor(), answer);
    return answer;
  }

  long pid() {
    return server.pid();
  }

  /** All that it has printed. */
  String said() {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Ends it as a power cut would. */
  void kill() {
    server.destroyForcibly();
    server.onExit().join();
  }

  @Override
  public void close() {
    server.destroy();
    server.onExit().join();
  }
}
