package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo as a user starts and stops it, with the WAR that was built. */
class LauncherIT {
  private static final Path DATA = EmbeddedDatabaseIT.DATA.toAbsolutePath();
  private static final int TERMINATED = 128 + 15;
  private static final int MINUTES = 5;

  @TempDir Path directory;
  private Process launcher;
  private Path console;
  private int port;

  @AfterEach
  void stop() throws Exception {
    launcher.destroy();
    launcher.waitFor(MINUTES, TimeUnit.MINUTES);
  }

  @Test
  void it_starts_says_where_it_is_listens_on_loopback_alone_and_stops_cleanly() throws Exception {
    start(Path.of(System.getProperty("radslag.war")), "-Dradslag.reset=true");
    awaitConsole("Ctrl-C");
    String said = said();
    assertTrue(said.contains("http://localhost:" + port + "/"), said);
    assertTrue(said.contains("http://localhost:" + (port + 1) + "/"), said);
    assertFalse(said.contains("WARN") || said.contains("Exception"), said);

    assertEquals(Set.of(port), Listening.ports(pid("server")));
    assertEquals(Set.of(port + 2), Listening.ports(pid("database")));
    assertEquals(Set.of(port + 1, port + 3), Listening.ports(launcher.pid()));
    for (long pid : List.of(pid("server"), pid("database"), launcher.pid())) {
      assertEquals(Set.of(), Listening.beyondLoopback(pid));
    }
    assertEquals(200, status(port, "health/ready"));
    assertEquals(200, status(port, "health/live"));
    assertEquals(200, status(port + 1, ""));

    ProcessHandle server = ProcessHandle.of(pid("server")).orElseThrow();
    ProcessHandle database = ProcessHandle.of(pid("database")).orElseThrow();
    launcher.destroy();
    assertTrue(launcher.waitFor(MINUTES, TimeUnit.MINUTES));
    assertEquals(TERMINATED, launcher.exitValue());
    assertFalse(server.isAlive() || database.isAlive());
    assertTrue(said().endsWith("Rådslag has stopped.\n"), said());
    assertTrue(Files.readString(DATA.resolve("log/database.log")).contains("Shutdown complete"));
    try (var notes = Files.list(DATA.resolve("run"))) {
      assertEquals(0, notes.count());
    }
  }

  @Test
  void an_application_that_cannot_be_deployed_ends_in_one_sentence_and_in_full_where_wished()
      throws Exception {
    start(failingWar(), "-Dradslag.verbose=true");
    assertTrue(launcher.waitFor(MINUTES, TimeUnit.MINUTES));
    assertEquals(1, launcher.exitValue());
    String log = DATA.resolve("log/server-0.log").toString();
    String said = said();
    String sentence = "The application could not be started. The server's log says why: " + log;
    assertEquals(1, said.lines().filter(sentence::equals).count(), said);
    for (String shown : List.of("as this test wants it", "mariadbd: ready for connections")) {
      assertTrue(said.contains(shown), shown + " is not in " + said);
    }
    assertTrue(Files.readString(Path.of(log)).contains("as this test wants it"));
  }

  private void start(Path war, String... more) throws IOException {
    port = fourFreePorts();
    console = directory.resolve("console");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Duser.language=en", "-Dradslag.data=" + DATA));
    command.addAll(List.of("-Dradslag.war=" + war, "-Dradslag.port=" + port));
    command.addAll(List.of(more));
    command.add(Launcher.class.getName());
    launcher =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
  }

  private void awaitConsole(String part) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (!said().contains(part)) {
      assertTrue(launcher.isAlive(), said());
      assertTrue(System.nanoTime() < deadline, said());
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private String said() throws IOException {
    return Files.readString(console, StandardCharsets.UTF_8);
  }

  private static long pid(String child) throws IOException {
    return Long.parseLong(Files.readString(DATA.resolve("run").resolve(child + ".pid")).strip());
  }

  private static int status(int port, String path) throws IOException {
    URI address = URI.create("http://localhost:" + port + "/" + path);
    return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
  }

  private Path failingWar() throws IOException {
    Path war = directory.resolve("failing.war");
    String name = FailsToStart.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(war));
        InputStream bytes = LauncherIT.class.getResourceAsStream("/" + name)) {
      jar.putNextEntry(new JarEntry("WEB-INF/classes/" + name));
      bytes.transferTo(jar);
      jar.closeEntry();
    }
    return war;
  }

  private static int fourFreePorts() throws IOException {
    while (true) {
      int first;
      try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        first = any.getLocalPort();
      }
      if (isFree(first + 1) && isFree(first + 2) && isFree(first + 3)) {
        return first;
      }
    }
  }

  private static boolean isFree(int port) {
    try {
      Preflight.free(port, "");
      return port < 65_536;
    } catch (CannotStart | IllegalArgumentException e) {
      return false;
    }
  }
}
