package org.radslag.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A program that we run beside us and stop ourselves.
 *
 * <p>It runs in a session of its own, so that the terminal's Ctrl-C reaches the launcher alone,
 * which then stops its children in order: a database must outlive the server that writes to it. Its
 * process id is noted under {@code run/}, so that the next run can stop what a killed launcher
 * left.
 */
final class Child {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Process process;
  private final Path note;

  private Child(Process process, Path note) {
    this.process = process;
    this.note = note;
  }

  /**
   * What to run.
   *
   * @param name of the note under {@code run/}
   * @param command names the data directory, by which the next run recognises the process
   * @param log receives what it prints, from its beginning; the former file is kept as {@code .1}
   * @param echo whether the console shows the same
   */
  record Program(
      String name, List<String> command, Map<String, String> environment, Path log, boolean echo) {}

  /** Starts a program of the data directory {@code data}, in it. */
  static Child start(Path data, Program program) throws IOException {
    Path note = PrivateFiles.directory(data.resolve("run")).resolve(program.name() + ".pid");
    keepFormer(program.log());
    List<String> whole = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      whole.add(SETSID.toString());
    }
    whole.addAll(program.command());
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().putAll(program.environment());
    builder.directory(data.toFile());
    builder.redirectErrorStream(true);
    builder.redirectInput(Redirect.from(new File("/dev/null")));
    if (!program.echo()) {
      builder.redirectOutput(Redirect.to(program.log().toFile()));
    }
    Process process = builder.start();
    PrivateFiles.write(note, String.valueOf(process.pid()));
    if (program.echo()) {
      Thread echo = new Thread(() -> echo(process, program.log()), "echo " + program.name());
      echo.setDaemon(true);
      echo.start();
    }
    return new Child(process, note);
  }

  private static void keepFormer(Path log) throws IOException {
    PrivateFiles.directory(log.getParent());
    if (Files.exists(log)) {
      Path former = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void echo(Process process, Path log) {
    try (InputStream printed = process.getInputStream();
        OutputStream file = Files.newOutputStream(log)) {
      byte[] some = new byte[8192];
      for (int n = printed.read(some); n >= 0; n = printed.read(some)) {
        file.write(some, 0, n);
        System.out.write(some, 0, n);
        System.out.flush();
      }
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Completes when the program has ended, for whatever reason. */
  CompletableFuture<Child> end() {
    return process.onExit().thenApply(ended -> this);
  }

  /** Asks the program to end and waits for it; ends it by force if it does not within a minute. */
  void stop() throws IOException {
    stop(process.toHandle());
    Files.deleteIfExists(note);
  }

  /**
   * Stops the programs that an earlier run of this data directory started and did not live to stop.
   */
  static void stopLeftOvers(Path data) throws IOException {
    Path run = data.resolve("run");
    if (!Files.isDirectory(run)) {
      return;
    }
    List<Path> notes;
    try (Stream<Path> files = Files.list(run)) {
      // Descending: "server" before "database".
      notes =
          files
              .filter(f -> f.toString().endsWith(".pid"))
              .sorted((a, b) -> b.compareTo(a))
              .toList();
    }
    for (Path note : notes) {
      leftOver(note, data).ifPresent(Child::stop);
      Files.delete(note);
    }
  }

  private static Optional<ProcessHandle> leftOver(Path note, Path data) throws IOException {
    String pid = Files.readString(note, StandardCharsets.US_ASCII).strip();
    if (!pid.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    // A process id may since have gone to a stranger: ours names the data directory on its command
    // line.
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(handle -> handle.info().commandLine().orElse("").contains(data.toString()));
  }

  private static void stop(ProcessHandle handle) {
    handle.destroy();
    try {
      handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      handle.destroyForcibly();
    } catch (InterruptedException e) {
      handle.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
