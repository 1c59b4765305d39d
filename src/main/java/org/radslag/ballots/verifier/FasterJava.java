package org.radslag.ballots.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs long work once more in a Java with the platform's vector module. No jar can ask for that
 * module, and nobody should have to know the flag. The second Java gets the first one's command
 * line, with the flag before it; where anything about that is uncertain, the work is done here.
 */
final class FasterJava {
  /** Tells the second Java what it is. Its exit codes are apart from those of a Java that fails. */
  static final String MARK = "radslag.verifier.second";

  private static final int FIRST_CODE = 40;
  private static final String MODULE = "jdk.incubator.vector";
  private static final String NOTICE = "WARNING: Using incubator modules";

  /** About a hundred ballots of one question: below, a second start costs more than it gains. */
  private static final long WORTH_IT = 1_000_000;

  private FasterJava() {}

  /** The exit code of the process that runs {@code code}'s work. */
  static int exitCode(int code) {
    return System.getProperty(MARK) == null ? code : FIRST_CODE + code;
  }

  /** What the second Java answered; nothing when there was none or it did not come to an answer. */
  static OptionalInt run(Arguments arguments, PrintStream err) {
    Optional<List<String>> command =
        isWorthIt(arguments) && isOffered() ? command(ProcessHandle.current()) : Optional.empty();
    return command.isPresent() ? run(command.get(), err) : OptionalInt.empty();
  }

  static boolean isWorthIt(Arguments arguments) {
    if (arguments.oneProcess()
        || arguments.command() != Arguments.Command.VERIFY
            && arguments.command() != Arguments.Command.REPORT) {
      return false;
    }
    try {
      return Files.size(Path.of(arguments.file())) >= WORTH_IT;
    } catch (IOException | RuntimeException e) {
      // An unreadable name: the work itself says so.
      return false;
    }
  }

  private static boolean isOffered() {
    return System.getProperty(MARK) == null
        && ModuleLayer.boot().findModule(MODULE).isEmpty()
        && ModuleFinder.ofSystem().find(MODULE).isPresent();
  }

  /** This process's own command with the module; nothing where the system does not tell it. */
  static Optional<List<String>> command(ProcessHandle self) {
    Optional<String> java = self.info().command();
    Optional<String[]> given = self.info().arguments();
    if (java.isEmpty() || given.isEmpty()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>();
    command.add(java.get());
    command.addAll(List.of("--add-modules", MODULE, "-D" + MARK + "=yes"));
    command.addAll(List.of(given.get()));
    return Optional.of(command);
  }

  static OptionalInt run(List<String> command, PrintStream err) {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
    Thread ending = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      pass(process.getErrorStream(), err);
      int code = process.waitFor() - FIRST_CODE;
      Runtime.getRuntime().removeShutdownHook(ending);
      return code >= Main.VERIFIED && code <= Main.UNREADABLE
          ? OptionalInt.of(code)
          : OptionalInt.empty();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    } catch (IOException e) {
      process.destroy();
      return OptionalInt.empty();
    }
  }

  /** Everything the second Java says about its work, without the notice of the module. */
  static void pass(InputStream in, PrintStream err) throws IOException {
    StringBuilder first = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && NOTICE.startsWith(first.toString() + (char) next)) {
      first.append((char) next);
      next = in.read();
    }
    if (first.toString().equals(NOTICE)) {
      while (next >= 0 && next != '\n') {
        next = in.read();
      }
    } else {
      err.print(first);
      if (next >= 0) {
        err.write(next);
      }
    }
    byte[] buffer = new byte[1 << 12];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      err.write(buffer, 0, count);
      err.flush();
    }
  }
}
