package org.radslag.ballots.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The second, independent program: belenios-tool 2.0. Its absence is a failure, never a skip. */
public final class BeleniosTool {
  private static final Path TOOL = Path.of("/usr/bin/belenios-tool");
  private static final int MINUTES = 3;

  private BeleniosTool() {}

  /** What a run gave. */
  public record Run(int code, String out, String err) {}

  /** Runs the tool with text on its standard input. */
  public static Run run(String input, String... arguments) {
    return runIn(Path.of("target"), input, arguments);
  }

  /** Runs the tool in a directory, where some of its commands leave files. */
  public static Run runIn(Path directory, String input, String... arguments) {
    if (!Files.isExecutable(TOOL)) {
      throw new AssertionError(
          "belenios-tool 2.0 is missing. On Debian 12: apt-get install belenios-tool");
    }
    List<String> command = new ArrayList<>(List.of(TOOL.toString()));
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("belenios", ".out");
      Path err = Files.createTempFile("belenios", ".err");
      Path in = Files.writeString(Files.createTempFile("belenios", ".in"), input);
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("belenios-tool did not end within " + MINUTES + " minutes.");
      }
      Run run =
          new Run(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
      for (Path path : List.of(out, err, in)) {
        Files.delete(path);
      }
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Verifies an archive in a directory of its own. */
  public static Run verify(Path directory, String uuid, byte[] archive) {
    try {
      Files.write(directory.resolve(uuid + ".bel"), archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run("", "election", "verify", "--dir", directory.toString());
  }
}
